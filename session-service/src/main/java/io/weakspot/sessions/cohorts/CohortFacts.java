package io.weakspot.sessions.cohorts;

import java.time.Instant;
import java.util.List;

import io.weakspot.sessions.domain.Assignment;
import io.weakspot.sessions.domain.Cohort;
import io.weakspot.sessions.domain.Session;
import io.weakspot.sessions.outbox.OwedFact;

/** The fact about a cohort, as the contract has it: the whole of it as it is. */
final class CohortFacts {

	static final String TOPIC = "cohorts.v1";

	static final String CHANGED = "CohortChanged";

	private CohortFacts() {
	}

	static OwedFact changed(Cohort cohort) {
		return OwedFact.of(cohort.id() + ":" + cohort.version(), TOPIC, CHANGED, cohort.id(), cohort.changedAt(),
				new CohortChanged(cohort.id(), cohort.version(), cohort.name(), cohort.ownerIds(), cohort.members(),
						cohort.assignments().stream().map(Assigned::of).toList(), cohort.changedAt()));
	}

	/** Notes on a cohort's document that it has to be told as it will be then. */
	static OwedFact note(String cohortId, Instant now) {
		return OwedFact.note(TOPIC, CHANGED, cohortId, now);
	}

	record CohortChanged(String cohortId, long version, String name, List<String> ownerIds, List<Cohort.Member> members,
			List<Assigned> assignments, Instant changedAt) {

	}

	record Assigned(String assignmentId, String title, String bankId, List<String> topics, List<String> questionIds,
			Instant dueAt, Instant createdAt) {

		static Assigned of(Assignment assignment) {
			return new Assigned(assignment.id(), assignment.title(), assignment.bankId(), assignment.topics(),
					assignment.items().stream().map(Session.Item::questionId).toList(), assignment.dueAt(),
					assignment.createdAt());
		}

	}

}
