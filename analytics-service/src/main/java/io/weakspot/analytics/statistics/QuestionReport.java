package io.weakspot.analytics.statistics;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * The statistics of a question.
 *
 * @param newest the numbers of its newest version
 * @param versions those of each version that was answered, newest first
 */
record QuestionReport(String questionId, String bankId, String text, String level,
		@JsonUnwrapped VersionStatistics newest, List<VersionStatistics> versions) {
}
