package io.weakspot.analytics.generation;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How reports are rebuilt.
 *
 * @param look how often every instance looks what is to run
 * @param settle how long all instances surely take to have looked, and what moves to come
 * to rest; questions are told four times a second
 * @param grace how long the old generation goes on beside the new one
 * @param patience after how long without a sign of life another instance takes a rebuild
 * on
 */
@ConfigurationProperties("weakspot.rebuild")
record GenerationSettings(Duration look, Duration settle, Duration grace, Duration patience) {
}
