package io.weakspot.analytics.report;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the report reads.
 *
 * @param staleAfter the time without an answer after which a state is called stale
 * @param nextQuestions how many questions are offered for a topic
 * @param rest how long an answered question is not offered again, at most the day for
 * which answers are remembered
 */
@ConfigurationProperties("weakspot.report")
record ReportSettings(Duration staleAfter, int nextQuestions, Duration rest) {

	private static final Duration REMEMBERED = Duration.ofDays(1);

	ReportSettings {
		if (rest.compareTo(REMEMBERED) > 0) {
			throw new IllegalArgumentException("weakspot.report.rest is " + rest
					+ ", but which questions were answered is remembered for a day only. Set it to 24h or less.");
		}
	}

}
