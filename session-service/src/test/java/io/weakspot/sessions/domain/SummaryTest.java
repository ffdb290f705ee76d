package io.weakspot.sessions.domain;

import java.util.List;

import io.weakspot.sessions.domain.Summary.GradedAnswer;
import io.weakspot.sessions.testing.Fixtures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class SummaryTest {

	private final Session session = Fixtures.aSession("ada", 3);

	@Test
	void nothingGradedSaysNothing() {
		Summary summary = Summary.of(List.of());

		assertThat(summary.score()).isNull();
		assertThat(summary.tip()).isNull();
		assertThat(summary.byTopic()).isEmpty();
	}

	@Test
	void theScoreIsTheMeanOfWhatTheGraderIsSureOf() {
		Summary summary = Summary
			.of(List.of(graded(0, grade(0.2, false)), graded(1, grade(0.8, false)), graded(2, grade(0.0, true))));

		assertThat(summary.graded()).isEqualTo(2);
		assertThat(summary.score()).isEqualTo(0.5, within(1e-9));
	}

	@Test
	void aTopicCountsAQuestionByItsWeightAndTheWeakestComesFirst() {
		Summary summary = Summary.of(List.of(
				new GradedAnswer(about(0, new TopicWeight("orm", "ORM", 1), new TopicWeight("sql", null, 0.5)),
						grade(1.0, false)),
				new GradedAnswer(about(1, new TopicWeight("sql", null, 1)), grade(0.4, false))));

		assertThat(summary.byTopic()).extracting(Summary.TopicScore::topicId).containsExactly("sql", "orm");
		assertThat(summary.byTopic().getFirst().score()).isEqualTo((0.5 * 1.0 + 0.4) / 1.5, within(1e-9));
		assertThat(summary.byTopic().getFirst().topic()).isEqualTo("sql");
		assertThat(summary.byTopic().getFirst().answers()).isEqualTo(2);
	}

	@Test
	void theTipNamesTheKeyPointThatWasMissedMost() {
		Grade.KeyPointGrade nice = point("nice", KeyPoint.Kind.NICE, false);
		Grade.KeyPointGrade unclear = point("unclear", KeyPoint.Kind.MUST, null);
		SubmittedAnswer twice = about(1, new TopicWeight("orm", "ORM", 1));

		Summary summary = Summary
			.of(List.of(graded(0, grade(0.5, false, point("once", KeyPoint.Kind.MUST, false), nice, unclear)),
					new GradedAnswer(twice, grade(0.5, false, point("twice", KeyPoint.Kind.MUST, false))),
					new GradedAnswer(twice, grade(0.5, false, point("twice", KeyPoint.Kind.MUST, false)))));

		assertThat(summary.missedKeyPoints()).extracting(Summary.MissedKeyPoint::keyPointId)
			.containsExactly("twice", "once");
		assertThat(summary.missedKeyPoints().getFirst().missed()).isEqualTo(2);
		assertThat(summary.tip()).contains("Text of twice");
	}

	@Test
	void deliveryAddsUpAndTheRateIsOfWhatWasSpoken() {
		Grade.Delivery typed = new Grade.Delivery(40, 0, 0, 15_000);
		Grade.Delivery spoken = new Grade.Delivery(60, 120, 3, 30_000);

		Summary summary = Summary.of(List.of(graded(0, delivered(typed)), graded(1, delivered(spoken))));

		assertThat(summary.delivery()).isEqualTo(new Grade.Delivery(100, 120, 3, 45_000));
	}

	private GradedAnswer graded(int position, Grade grade) {
		return new GradedAnswer(Fixtures.anAnswer(this.session, position, "so"), grade);
	}

	private SubmittedAnswer about(int position, TopicWeight... topics) {
		SubmittedAnswer answer = Fixtures.anAnswer(this.session, position, "so");
		return new SubmittedAnswer(answer.answerId(), answer.sessionId(), position, "ada", answer.mode(),
				answer.questionId(), 1, "django", List.of(topics), "debug", "experienced", 1, "so", List.of(),
				InputMode.TEXT, false, 1, 1, null, answer.occurredAt(), answer.acceptedAt(), null, List.of());
	}

	private static Grade.KeyPointGrade point(String id, KeyPoint.Kind kind, @Nullable Boolean covered) {
		return new Grade.KeyPointGrade(id, "Text of " + id, kind, false, covered, null);
	}

	private static Grade grade(double score, boolean unsure, Grade.KeyPointGrade... points) {
		return new Grade(score, 0.9, "test", "1", unsure, false, List.of(points), List.of(), structure(),
				new Grade.Delivery(1, 0, 0, 1));
	}

	private static Grade delivered(Grade.Delivery delivery) {
		return new Grade(1, 1, "test", "1", false, false, List.of(), List.of(), structure(), delivery);
	}

	private static Grade.Structure structure() {
		return new Grade.Structure(Grade.Flag.missing(), Grade.Flag.missing(), Grade.Flag.missing());
	}

}
