package io.weakspot.gateway.tokens;

import java.nio.file.Path;
import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How tokens are made.
 *
 * @param keyFile a JSON Web Key Set with private keys: the first signs, all of them check
 * @param lifetime of a token
 */
@ConfigurationProperties("weakspot.tokens")
record TokenSettings(Path keyFile, Duration lifetime) {

}
