package io.weakspot.sessions.outbox;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How owed facts are sent.
 *
 * @param queueCapacity how many facts wait in memory before the rest waits on disk alone
 * @param batchSize how many are on the way to the broker at a time
 * @param sweepEvery how often the documents are searched for what a crash left behind
 * @param sweepAge how old a fact is before a search takes it for left behind
 * @param retryAfter the shortest pause after a failure; it doubles up to ten times that
 */
@ConfigurationProperties("weakspot.outbox")
record OutboxSettings(int queueCapacity, int batchSize, Duration sweepEvery, Duration sweepAge, Duration retryAfter) {

}
