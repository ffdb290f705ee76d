package io.weakspot.analytics.domain.mastery;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Answers that read as prose: {@code answer("a1").to("q1").in("orm").scored(0.9)}. */
public record Answers(String id, String question, List<GradedAnswer.Topic> topics, double score, Level level,
		@Nullable Boolean tradeOff, List<String> missed, boolean counted, long activeMs, long at, String grade,
		long gradedAt, @Nullable String supersedes, boolean byPerson, List<String> cohorts) {

	/**
	 * An answer of full score to a question of its own, a minute after the epoch's day.
	 */
	public static Answers answer(String id) {
		return new Answers(id, "question-of-" + id, List.of(new GradedAnswer.Topic("orm", "ORM", 1)), 1,
				Level.EXPERIENCED, null, List.of(), true, 60_000, 1_000_000, id + ":1", 1_000_500, null, false,
				List.of());
	}

	public Answers to(String question) {
		return new Answers(this.id, question, this.topics, this.score, this.level, this.tradeOff, this.missed,
				this.counted, this.activeMs, this.at, this.grade, this.gradedAt, this.supersedes, this.byPerson,
				this.cohorts);
	}

	public Answers in(String... topics) {
		return new Answers(this.id, this.question,
				List.of(topics).stream().map((topic) -> new GradedAnswer.Topic(topic, topic, 1)).toList(), this.score,
				this.level, this.tradeOff, this.missed, this.counted, this.activeMs, this.at, this.grade, this.gradedAt,
				this.supersedes, this.byPerson, this.cohorts);
	}

	public Answers scored(double score) {
		return new Answers(this.id, this.question, this.topics, score, this.level, this.tradeOff, this.missed,
				this.counted, this.activeMs, this.at, this.grade, this.gradedAt, this.supersedes, this.byPerson,
				this.cohorts);
	}

	public Answers easy() {
		return new Answers(this.id, this.question, this.topics, this.score, Level.FRESHER, this.tradeOff, this.missed,
				this.counted, this.activeMs, this.at, this.grade, this.gradedAt, this.supersedes, this.byPerson,
				this.cohorts);
	}

	public Answers missing(String... points) {
		return new Answers(this.id, this.question, this.topics, this.score, this.level, this.tradeOff, List.of(points),
				this.counted, this.activeMs, this.at, this.grade, this.gradedAt, this.supersedes, this.byPerson,
				this.cohorts);
	}

	public Answers namingATradeOff(boolean named) {
		return new Answers(this.id, this.question, this.topics, this.score, this.level, named, this.missed,
				this.counted, this.activeMs, this.at, this.grade, this.gradedAt, this.supersedes, this.byPerson,
				this.cohorts);
	}

	public Answers unsure() {
		return new Answers(this.id, this.question, this.topics, this.score, this.level, this.tradeOff, this.missed,
				false, this.activeMs, this.at, this.grade, this.gradedAt, this.supersedes, this.byPerson, this.cohorts);
	}

	public Answers taking(long activeMs) {
		return new Answers(this.id, this.question, this.topics, this.score, this.level, this.tradeOff, this.missed,
				this.counted, activeMs, this.at, this.grade, this.gradedAt, this.supersedes, this.byPerson,
				this.cohorts);
	}

	public Answers at(long at) {
		return new Answers(this.id, this.question, this.topics, this.score, this.level, this.tradeOff, this.missed,
				this.counted, this.activeMs, at, this.grade, at + 500, this.supersedes, this.byPerson, this.cohorts);
	}

	public Answers regraded(String grade, long gradedAt, @Nullable String supersedes) {
		return new Answers(this.id, this.question, this.topics, this.score, this.level, this.tradeOff, this.missed,
				this.counted, this.activeMs, this.at, grade, gradedAt, supersedes, this.byPerson, this.cohorts);
	}

	public Answers corrected(String grade, long gradedAt) {
		return new Answers(this.id, this.question, this.topics, this.score, this.level, this.tradeOff, this.missed,
				true, this.activeMs, this.at, grade, gradedAt, this.grade, true, this.cohorts);
	}

	public Answers inCohorts(String... cohorts) {
		return new Answers(this.id, this.question, this.topics, this.score, this.level, this.tradeOff, this.missed,
				this.counted, this.activeMs, this.at, this.grade, this.gradedAt, this.supersedes, this.byPerson,
				List.of(cohorts));
	}

	public GradedAnswer build() {
		return new GradedAnswer(this.id, this.question, "django", this.topics, this.level, this.tradeOff, List.of(),
				this.missed, this.score, this.counted, this.activeMs, this.at,
				new GradedAnswer.Grade(this.grade, this.gradedAt, this.supersedes, this.byPerson),
				new GradedAnswer.Attempt(1, true, this.cohorts, null));
	}

}
