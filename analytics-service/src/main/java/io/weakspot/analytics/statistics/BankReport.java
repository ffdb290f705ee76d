package io.weakspot.analytics.statistics;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * The statistics of all questions of a bank.
 *
 * @param asOf up to when graded answers are in it
 * @param items by the question's id
 */
record BankReport(Instant asOf, List<Item> items) {

	/**
	 * A question.
	 *
	 * @param statistics of its newest version
	 */
	record Item(String questionId, String text, String level, @JsonUnwrapped VersionStatistics statistics) {
	}

}
