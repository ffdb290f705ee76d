package io.weakspot.sessions.domain;

import java.time.Instant;
import java.util.List;

/**
 * Questions that everybody in a cohort gets, the same for all and in the same order.
 *
 * @param id the cohort's id and something of its own, joined by a hyphen
 * @param topics what it was asked to be about; empty for all of the bank
 * @param items the questions, in the version that was current when it was made
 * @param dueAt when it should be done; answers after that are taken, and are late
 * @param fingerprint of the request that made it
 */
public record Assignment(String id, String title, String bankId, List<String> topics, List<Session.Item> items,
		Instant dueAt, Instant createdAt, String fingerprint) {

	public Assignment {
		topics = List.copyOf(topics);
		items = List.copyOf(items);
	}

	public static String id(String cohortId, String own) {
		return cohortId + "-" + own;
	}

	/** The cohort that an assignment's id says it belongs to. */
	public static String cohortId(String assignmentId) {
		return assignmentId.substring(0, Math.max(0, assignmentId.lastIndexOf('-')));
	}

	/** This one with another title and time. */
	public Assignment changed(String title, Instant dueAt) {
		return new Assignment(this.id, title, this.bankId, this.topics, this.items, dueAt, this.createdAt,
				this.fingerprint);
	}

}
