package io.weakspot.analytics.cohorts;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

import io.weakspot.starter.security.Caller;

/**
 * A cohort as it is now.
 *
 * @param version grows with each change
 * @param ownerIds the instructors whose cohort it is
 * @param members by their ids, in the order of their names
 * @param assignments in the order in which they are due
 */
record Cohort(String id, long version, String name, Set<String> ownerIds, SequencedMap<String, Member> members,
		List<Assignment> assignments) {

	static Cohort of(String id, long version, String name, Set<String> ownerIds, List<Member> members,
			List<Assignment> assignments) {
		SequencedMap<String, Member> byName = new LinkedHashMap<>();
		members.stream()
			.sorted(Comparator.comparing(Member::name, String.CASE_INSENSITIVE_ORDER).thenComparing(Member::learnerId))
			.forEach((member) -> byName.put(member.learnerId(), member));
		return new Cohort(id, version, name, Set.copyOf(ownerIds), Collections.unmodifiableSequencedMap(byName),
				assignments.stream()
					.sorted(Comparator.comparing(Assignment::dueAt).thenComparing(Assignment::id))
					.toList());
	}

	/**
	 * The one rule of who sees a cohort's reports: the instructors whose cohort it is,
	 * and admins. Its members don't, for they would see each other.
	 */
	boolean isReportedTo(Caller caller) {
		return caller.isAdmin() || (caller.isInstructor() && this.ownerIds.contains(caller.id()));
	}

	Optional<Assignment> assignment(String assignmentId) {
		return this.assignments.stream().filter((assignment) -> assignment.id().equals(assignmentId)).findFirst();
	}

	/** Who is in it, and since when. */
	record Member(String learnerId, String name, Instant joinedAt) {
	}

	/**
	 * What everybody in it is asked to answer by a time.
	 *
	 * @param questionIds the questions that everybody gets
	 */
	record Assignment(String id, String title, String bankId, List<String> topics, List<String> questionIds,
			Instant dueAt, Instant createdAt) {

		Assignment {
			topics = List.copyOf(topics);
			questionIds = List.copyOf(questionIds);
		}

	}

}
