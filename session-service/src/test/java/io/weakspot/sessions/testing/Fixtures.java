package io.weakspot.sessions.testing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import io.weakspot.sessions.domain.Grade;
import io.weakspot.sessions.domain.InputMode;
import io.weakspot.sessions.domain.KeyPoint;
import io.weakspot.sessions.domain.Mode;
import io.weakspot.sessions.domain.Question;
import io.weakspot.sessions.domain.Session;
import io.weakspot.sessions.domain.Submission;
import io.weakspot.sessions.domain.SubmittedAnswer;
import io.weakspot.sessions.domain.TopicWeight;
import org.jspecify.annotations.Nullable;

/** Values of the domain for tests, as plain as they can be. */
public final class Fixtures {

	public static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

	private Fixtures() {
	}

	/**
	 * A running practice session of that many questions, begun at noon, with no limit.
	 */
	public static Session aSession(String learner, int questions) {
		return new Session(UUID.randomUUID().toString(), learner, Mode.PRACTICE, "django", null, 42,
				IntStream.range(0, questions).mapToObj((i) -> new Session.Item("q" + i, 1)).toList(), NOON, null, null,
				null);
	}

	public static Question aQuestion(Question.Kind kind, Question.Option... options) {
		return new Question("q0", 1, "django", null, Question.Visibility.PUBLIC, "How?", null, kind, List.of(options),
				List.of(new TopicWeight("django-orm", "ORM", 1)), "experienced", "debug", "So.", List.of(), List.of());
	}

	public static Question.Option anOption(String id) {
		return new Question.Option(id, "Option " + id, false);
	}

	public static Submission aSubmission(@Nullable String text, @Nullable List<String> choices) {
		return new Submission(0, text, choices, InputMode.TEXT, false, 64_000, null, null, null);
	}

	/** An answer to a question of a session, accepted some seconds after noon. */
	public static SubmittedAnswer anAnswer(Session session, int position, String text) {
		return new SubmittedAnswer(SubmittedAnswer.id(session.id(), position), session.id(), position,
				session.learnerId(), session.mode(), session.items().get(position).questionId(), 1, "django",
				List.of(new TopicWeight("django-orm", "ORM", 1)), "debug", "experienced", 1, text, List.of(),
				InputMode.TEXT, false, 64_000, 81_000, null, NOON.plusSeconds(position), NOON.plusSeconds(position),
				null, List.of());
	}

	/** A sure grade with one key point that was covered and one that was not. */
	public static Grade aGrade(double score, String version) {
		return new Grade(score, 0.9, "test", version, false, false,
				List.of(new Grade.KeyPointGrade("said", "Said", KeyPoint.Kind.MUST, false, true, "I said it."),
						new Grade.KeyPointGrade("missed", "Never said", KeyPoint.Kind.MUST, false, false, null)),
				List.of(),
				new Grade.Structure(new Grade.Flag(true, "I said it."), Grade.Flag.missing(), Grade.Flag.missing()),
				new Grade.Delivery(58, 0, 1, 25_000));
	}

}
