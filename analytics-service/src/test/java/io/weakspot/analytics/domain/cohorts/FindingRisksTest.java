package io.weakspot.analytics.domain.cohorts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FindingRisksTest {

	private static final Instant JOINED = Instant.parse("2026-11-01T10:00:00Z");

	private static final Instant SEEN = JOINED.plus(Duration.ofDays(10));

	private final FindingRisks risks = new FindingRisks(
			new RiskThresholds(Duration.ofDays(7), 2, 0.35, Duration.ofDays(30)));

	@Test
	void findsNothingAboutWhoAnswersAndDoesWell() {
		assertThat(this.risks.of(learner(List.of(well("orm"))), SEEN.plus(Duration.ofDays(6)))).isEmpty();
	}

	@Test
	void callsInactiveSinceTheLastAnswer() {
		Standing learner = learner(List.of(well("orm")));

		assertThat(this.risks.of(learner, SEEN.plus(Duration.ofDays(7))))
			.containsExactly(new Risk(Risk.Code.INACTIVE, SEEN, List.of(), null, List.of("newest-of-orm")));
	}

	@Test
	void callsInactiveSinceTheJoiningWhoNeverAnsweredSince() {
		Standing silent = learner(List.of());
		Standing.Topic longAgo = new Standing.Topic("orm", false, JOINED, false, JOINED,
				JOINED.minus(Duration.ofDays(100)), List.of("a1"));

		assertThat(this.risks.of(silent, JOINED.plus(Duration.ofDays(6)))).isEmpty();
		assertThat(this.risks.of(silent, JOINED.plus(Duration.ofDays(8))))
			.containsExactly(new Risk(Risk.Code.INACTIVE, JOINED, List.of(), null, List.of()));
		assertThat(this.risks.of(learner(List.of(longAgo)), JOINED.plus(Duration.ofDays(8)))).extracting(Risk::since)
			.containsExactly(JOINED);
	}

	@Test
	void callsTwoWeakTopicsAWeakCoreSinceTheSecondCame() {
		Standing learner = learner(List.of(weak("orm", SEEN), weak("views", SEEN.minusSeconds(9)), well("admin")));

		assertThat(this.risks.of(learner, SEEN))
			.containsExactly(new Risk(Risk.Code.WEAK_CORE, SEEN, List.of("views", "orm"), null,
					List.of("old-of-views", "newest-of-views", "old-of-orm", "newest-of-orm")));
		assertThat(this.risks.of(learner(List.of(weak("orm", SEEN), well("admin"))), SEEN)).isEmpty();
	}

	@Test
	void looksOnlyAtAssignedTopicsWhereThereAreAny() {
		List<Standing.Topic> weak = List.of(weak("orm", SEEN), weak("views", SEEN));

		assertThat(this.risks.of(learner(weak, task("t", 4, 4, Set.of("orm"))), SEEN)).isEmpty();
		assertThat(this.risks.of(learner(weak, task("t", 4, 4, Set.of("orm", "views"))), SEEN)).extracting(Risk::code)
			.containsExactly(Risk.Code.WEAK_CORE);
	}

	@Test
	void namesTheTopicsThatFall() {
		Standing.Topic falling = new Standing.Topic("orm", false, JOINED, true, SEEN.minusSeconds(5), SEEN,
				List.of("a1"));

		assertThat(this.risks.of(learner(List.of(falling)), SEEN))
			.containsExactly(new Risk(Risk.Code.FALLING, SEEN.minusSeconds(5), List.of("orm"), null, List.of("a1")));
	}

	@Test
	void callsAnAssignmentAtRiskFromWhenTooMuchOfTheTimeIsGone() {
		Standing none = learner(List.of(), task("t", 4, 0, Set.of()));
		Standing half = learner(List.of(), task("t", 4, 2, Set.of()));

		assertThat(this.risks.of(none, JOINED.plus(Duration.ofDays(3)))).isEmpty();
		assertThat(this.risks.of(none, JOINED.plus(Duration.ofDays(4)))).containsExactly(new Risk(
				Risk.Code.ASSIGNMENT_AT_RISK, JOINED.plus(Duration.ofHours(84)), List.of(), "t", List.of("t")));
		assertThat(codes(half, Duration.ofDays(8))).doesNotContain(Risk.Code.ASSIGNMENT_AT_RISK);
		assertThat(codes(half, Duration.ofDays(9))).contains(Risk.Code.ASSIGNMENT_AT_RISK);
	}

	@Test
	void callsAnAssignmentAtRiskWhenItIsOverdueUntilThatIsLongAgo() {
		Standing almost = learner(List.of(), task("t", 4, 3, Set.of()));
		Standing done = learner(List.of(), task("t", 4, 4, Set.of()));

		assertThat(codes(almost, Duration.ofDays(10).minusMillis(1))).doesNotContain(Risk.Code.ASSIGNMENT_AT_RISK);
		assertThat(codes(almost, Duration.ofDays(10))).contains(Risk.Code.ASSIGNMENT_AT_RISK);
		assertThat(codes(almost, Duration.ofDays(40))).doesNotContain(Risk.Code.ASSIGNMENT_AT_RISK);
		assertThat(codes(done, Duration.ofDays(11))).doesNotContain(Risk.Code.ASSIGNMENT_AT_RISK);
	}

	@Test
	void holdsAgainstNobodyWhatWasDueBeforeTheyCame() {
		Standing.Task past = new Standing.Task("t", Set.of(), 4, 0, JOINED.minus(Duration.ofDays(9)), JOINED);
		Standing.Task running = new Standing.Task("t", Set.of(), 4, 0, JOINED.minus(Duration.ofDays(90)),
				JOINED.plus(Duration.ofDays(10)));

		assertThat(this.risks.of(learner(List.of(), past), JOINED.plusSeconds(1))).isEmpty();
		assertThat(this.risks.of(learner(List.of(), running), JOINED.plus(Duration.ofDays(3)))).isEmpty();
	}

	private List<Risk.Code> codes(Standing learner, Duration afterJoining) {
		return this.risks.of(learner, JOINED.plus(afterJoining)).stream().map(Risk::code).toList();
	}

	private static Standing learner(List<Standing.Topic> topics, Standing.Task... tasks) {
		return new Standing(JOINED, topics.stream().map(Standing.Topic::lastSeen).max(Instant::compareTo).orElse(null),
				topics, List.of(tasks));
	}

	/** Assigned at the joining, due ten days later. */
	private static Standing.Task task(String id, int questions, int answered, Set<String> topics) {
		return new Standing.Task(id, topics, questions, answered, JOINED, JOINED.plus(Duration.ofDays(10)));
	}

	private static Standing.Topic weak(String topic, Instant since) {
		return new Standing.Topic(topic, true, since, false, since, SEEN,
				List.of("old-of-" + topic, "newest-of-" + topic));
	}

	private static Standing.Topic well(String topic) {
		return new Standing.Topic(topic, false, JOINED, false, JOINED, SEEN,
				List.of("old-of-" + topic, "newest-of-" + topic));
	}

}
