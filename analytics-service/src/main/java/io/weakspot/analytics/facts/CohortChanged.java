package io.weakspot.analytics.facts;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A cohort as it is now, as session-service tells it.
 *
 * @param version grows with each change
 * @param ownerIds the instructors who see its members' reports
 */
public record CohortChanged(String cohortId, long version, String name, List<String> ownerIds, List<Member> members,
		List<Assignment> assignments) {

	public static final String TYPE = "CohortChanged";

	public static final String TOPIC = "cohorts.v1";

	/** Who is in it, and since when. */
	public record Member(String learnerId, @Nullable String name, Instant joinedAt) {
	}

	/**
	 * What everybody in it is asked to answer by a time.
	 *
	 * @param questionIds the questions that everybody gets
	 */
	public record Assignment(String assignmentId, String title, String bankId, List<String> topics,
			List<String> questionIds, Instant dueAt, Instant createdAt) {
	}

}
