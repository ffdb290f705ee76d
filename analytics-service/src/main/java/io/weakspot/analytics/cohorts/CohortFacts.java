package io.weakspot.analytics.cohorts;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.weakspot.analytics.facts.CohortChanged;
import io.weakspot.analytics.facts.ReadingWholeTopic;
import io.weakspot.starter.facts.Fact;
import io.weakspot.starter.facts.FactBodies;
import io.weakspot.starter.facts.MalformedFactException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Reads the cohorts. */
@Component("cohorts")
class CohortFacts extends ReadingWholeTopic {

	private static final String LISTENER = "cohorts";

	/** Twice as many members as a cohort takes. */
	private static final int MOST_ELEMENTS = 1_000;

	private final KnownCohorts cohorts;

	CohortFacts(KnownCohorts cohorts) {
		super(LISTENER);
		this.cohorts = cohorts;
	}

	@KafkaListener(id = LISTENER, idIsGroup = false, groupId = "analytics-cohorts-${random.uuid}",
			topics = CohortChanged.TOPIC, batch = "true", containerPostProcessor = "tellingWhenIdle")
	void on(List<ConsumerRecord<String, byte[]>> records) {
		read(records);
	}

	@Override
	protected void forget(String key) {
		this.cohorts.end(key);
	}

	@Override
	protected void learn(Fact fact) {
		if (fact.type().equals(CohortChanged.TYPE)) {
			CohortChanged body = FactBodies.read(fact, CohortChanged.class);
			require(fact.key().equals(body.cohortId()), fact, "its key is not its cohort");
			require(body.name() != null, fact, "it has no name");
			require(whole(body.ownerIds()) && whole(body.members()) && whole(body.assignments()), fact,
					"its owners, members or assignments are missing, or more than a report can show");
			this.cohorts.put(cohort(fact, body));
		}
	}

	private static Cohort cohort(Fact fact, CohortChanged body) {
		return Cohort.of(body.cohortId(), body.version(), body.name(), new HashSet<>(body.ownerIds()),
				body.members().stream().map((member) -> member(fact, member)).toList(),
				body.assignments().stream().map((assignment) -> assignment(fact, assignment)).toList());
	}

	private static Cohort.Member member(Fact fact, CohortChanged.Member member) {
		require(present(member.learnerId(), member.joinedAt()), fact, "a member has no id or no time");
		return new Cohort.Member(member.learnerId(), (member.name() != null) ? member.name() : "", member.joinedAt());
	}

	private static Cohort.Assignment assignment(Fact fact, CohortChanged.Assignment assignment) {
		require(present(assignment.assignmentId(), assignment.title(), assignment.bankId(), assignment.dueAt(),
				assignment.createdAt()) && whole(assignment.topics()) && whole(assignment.questionIds()), fact,
				"an assignment is not whole");
		return new Cohort.Assignment(assignment.assignmentId(), assignment.title(), assignment.bankId(),
				assignment.topics(), assignment.questionIds(), assignment.dueAt(), assignment.createdAt());
	}

	private static boolean whole(@Nullable Collection<?> elements) {
		return elements != null && elements.size() <= MOST_ELEMENTS && elements.stream().allMatch(Objects::nonNull);
	}

	private static boolean present(@Nullable Object... values) {
		return Stream.of(values).allMatch(Objects::nonNull);
	}

	private static void require(boolean condition, Fact fact, String otherwise) {
		if (!condition) {
			throw new MalformedFactException(fact.type() + " " + fact.id() + ": " + otherwise);
		}
	}

}
