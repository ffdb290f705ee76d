package io.weakspot.analytics.report;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the report reads.
 *
 * @param staleAfter the time without an answer after which a state is called stale
 * @param nextQuestions how many questions are offered for a topic
 * @param rest how long an answered question is not offered again
 */
@ConfigurationProperties("weakspot.report")
record ReportSettings(Duration staleAfter, int nextQuestions, Duration rest) {
}
