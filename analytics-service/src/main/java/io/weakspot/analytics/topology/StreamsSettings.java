package io.weakspot.analytics.topology;

import java.nio.file.Path;
import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * How the stream processor runs.
 *
 * @param applicationId the name under which instances share the work
 * @param stateDir the folder of the local state, which Kafka can restore
 * @param threads stream threads of this instance
 * @param commitIntervalMs how often results become visible, in milliseconds
 * @param sessionTimeoutMs after how long a killed instance is taken over, in milliseconds
 * @param standbyReplicas how many other instances keep a copy of the state, so that they
 * can take over at once; none where there is only one
 * @param cache heap for state that was read or written lately
 * @param nativeMemory memory outside the heap for the local state, all stores together
 */
@ConfigurationProperties("weakspot.streams")
record StreamsSettings(String applicationId, Path stateDir, int threads, int commitIntervalMs, int sessionTimeoutMs,
		int standbyReplicas, DataSize cache, DataSize nativeMemory) {

	/**
	 * After how long what an instance began is undone: as soon as it counts as gone,
	 * because before that nobody reads behind it.
	 */
	Duration transactionTimeout() {
		return Duration.ofMillis(this.sessionTimeoutMs);
	}

}
