package io.weakspot.analytics.topology;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.weakspot.analytics.domain.mastery.GradedAnswer;
import io.weakspot.analytics.domain.mastery.Level;
import io.weakspot.analytics.facts.AnswerGraded;
import io.weakspot.starter.facts.Fact;
import io.weakspot.starter.facts.FactBodies;
import io.weakspot.starter.facts.MalformedFactException;
import org.jspecify.annotations.Nullable;

/**
 * Reads an AnswerGraded or a GradeCorrected so strictly that nothing behind it can
 * stumble over a value.
 */
final class ReadingAnswer {

	private static final Set<String> ASKS_FOR_A_TRADE_OFF = Set.of("trade-off", "compare", "when-to-use");

	private static final int LONGEST_TEXT = 1_000;

	private static final int MOST_ELEMENTS = 200;

	private static final double SUFFICIENTLY_SMALL = 1e-9;

	private ReadingAnswer() {
	}

	/**
	 * The graded answer that a fact tells of.
	 * @throws MalformedFactException when a field is missing or out of its range
	 */
	static GradedAnswer read(Fact fact) {
		AnswerGraded body = FactBodies.read(fact, AnswerGraded.class);
		require(fact.key().equals(body.learnerId()), fact, "its key is not its learner");
		require(body.score() >= 0 && body.score() <= 1, fact, "score is not from 0 to 1");
		require(body.activeMs() >= 0, fact, "activeMs is below 0");
		require(present(fact.id(), fact.key(), body.answerId(), body.questionId(), body.bankId(), body.intent()), fact,
				"an id is missing or too long");
		require(body.supersedes() == null || present(body.supersedes()), fact, "supersedes is no id");
		require(body.acceptedAt() != null && body.gradedAt() != null, fact, "a time is missing");
		require(body.keyPoints() != null && body.structure() != null, fact, "the grade is not whole");
		requirePoints(fact, body.keyPoints());
		return new GradedAnswer(body.answerId(), body.questionId(), body.bankId(), topics(fact, body.topics()),
				level(fact, body.level()), tradeOff(body), points(body, true), points(body, false), body.score(),
				!body.unsure() && !body.fallback(), body.activeMs(), body.acceptedAt().toEpochMilli(),
				new GradedAnswer.Grade(fact.id(), body.gradedAt().toEpochMilli(), body.supersedes(),
						fact.type().equals(AnswerGraded.CORRECTION)),
				attempt(fact, body));
	}

	private static List<GradedAnswer.Topic> topics(Fact fact, @Nullable List<AnswerGraded.Topic> topics) {
		Map<String, GradedAnswer.Topic> distinct = new LinkedHashMap<>();
		for (AnswerGraded.Topic topic : (topics != null) ? topics : List.<AnswerGraded.Topic>of()) {
			require(topic != null && present(topic.id()), fact, "a topic has no id");
			require(topic.weight() > SUFFICIENTLY_SMALL && topic.weight() <= 1, fact,
					"a topic's weight is not above 0 and at most 1");
			String name = present(topic.name()) ? String.valueOf(topic.name()) : topic.id();
			distinct.putIfAbsent(topic.id(), new GradedAnswer.Topic(topic.id(), name, topic.weight()));
		}
		require(!distinct.isEmpty() && distinct.size() <= MOST_ELEMENTS, fact, "it has no topic, or too many");
		return List.copyOf(distinct.values());
	}

	private static Level level(Fact fact, @Nullable String level) {
		return switch (level) {
			case "fresher" -> Level.FRESHER;
			case "experienced" -> Level.EXPERIENCED;
			case null, default -> throw malformed(fact, "level " + level + " is not known");
		};
	}

	private static @Nullable Boolean tradeOff(AnswerGraded body) {
		return ASKS_FOR_A_TRADE_OFF.contains(body.intent()) ? body.structure().tradeOff() : null;
	}

	private static void requirePoints(Fact fact, List<AnswerGraded.KeyPoint> points) {
		require(points.size() <= MOST_ELEMENTS, fact, "it has too many key points");
		require(points.stream().allMatch((point) -> point != null && present(point.id())), fact,
				"a key point has no id");
	}

	private static List<String> points(AnswerGraded body, Boolean covered) {
		return body.keyPoints()
			.stream()
			.filter((point) -> covered.equals(point.covered()))
			.map(AnswerGraded.KeyPoint::id)
			.distinct()
			.toList();
	}

	private static GradedAnswer.Attempt attempt(Fact fact, AnswerGraded body) {
		List<String> cohorts = (body.cohortIds() != null) ? body.cohortIds() : List.of();
		require(body.questionVersion() > 0, fact, "questionVersion is below 1");
		require(body.assignmentId() == null || present(body.assignmentId()), fact, "assignmentId is no id");
		require(cohorts.size() <= MOST_ELEMENTS && cohorts.stream().allMatch(ReadingAnswer::present), fact,
				"a cohort has no id, or there are too many");
		return new GradedAnswer.Attempt(body.questionVersion(), body.first(), cohorts.stream().distinct().toList(),
				body.assignmentId());
	}

	private static boolean present(@Nullable String... values) {
		for (String value : values) {
			if (value == null || value.isEmpty() || value.length() > LONGEST_TEXT
					|| value.indexOf(StoredMemory.SEPARATOR) >= 0) {
				return false;
			}
		}
		return true;
	}

	private static void require(boolean condition, Fact fact, String otherwise) {
		if (!condition) {
			throw malformed(fact, otherwise);
		}
	}

	private static MalformedFactException malformed(Fact fact, String why) {
		return new MalformedFactException(fact.type() + " " + fact.id() + ": " + why);
	}

}
