package io.weakspot.gateway.peers;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Whom to believe about others.
 *
 * @param trustedProxies networks whose X-Forwarded-For is believed, as 10.0.0.0/8
 */
@ConfigurationProperties("weakspot.peers")
record PeerSettings(List<String> trustedProxies) {

}
