package io.weakspot.sessions.live;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How sessions are followed.
 *
 * @param heartbeat how often a quiet stream says that it is alive
 * @param maxAge after what time a stream ends, to be opened again with a fresh token
 * @param maxStreams how many streams one learner may have open on this instance
 */
@ConfigurationProperties("weakspot.live")
record LiveSettings(Duration heartbeat, Duration maxAge, int maxStreams) {

}
