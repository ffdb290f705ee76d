package io.weakspot.sessions.questions;

import java.util.List;
import java.util.Locale;

import io.weakspot.sessions.domain.KeyPoint;
import io.weakspot.sessions.domain.Question;
import io.weakspot.sessions.domain.TopicWeight;
import io.weakspot.starter.facts.Fact;
import io.weakspot.starter.facts.FactBodies;
import io.weakspot.starter.facts.MalformedFactException;
import org.jspecify.annotations.Nullable;

/**
 * The fact that a question has a new current version, in the fields that are read here.
 */
record QuestionPublished(@Nullable String id, int version, @Nullable String bankId, @Nullable String ownerId,
		@Nullable String visibility, @Nullable String text, @Nullable String code, @Nullable String kind,
		@Nullable List<Option> options, @Nullable List<Topic> topics, @Nullable String level, @Nullable String intent,
		@Nullable String referenceAnswer, @Nullable List<Point> keyPoints, @Nullable List<FollowUp> followUps) {

	/**
	 * Reads the question out of its fact.
	 * @throws MalformedFactException when a part is missing or not of its kind
	 */
	static Question read(Fact fact) {
		try {
			return FactBodies.read(fact, QuestionPublished.class).toQuestion();
		}
		catch (IllegalArgumentException | NullPointerException ex) {
			throw new MalformedFactException(fact.type() + " " + fact.id() + " lacks something: " + ex.getMessage(),
					ex);
		}
	}

	private Question toQuestion() {
		return new Question(needed("id", this.id), this.version, needed("bankId", this.bankId), this.ownerId,
				constant(Question.Visibility.class, needed("visibility", this.visibility)), needed("text", this.text),
				this.code, constant(Question.Kind.class, needed("kind", this.kind)),
				list(this.options).stream().map(Option::toOption).toList(),
				needed("topics", this.topics).stream().map(Topic::toTopic).toList(), needed("level", this.level),
				needed("intent", this.intent), this.referenceAnswer,
				list(this.keyPoints).stream().map(Point::toKeyPoint).toList(),
				list(this.followUps).stream().map(FollowUp::toFollowUp).toList());
	}

	private static <T> T needed(String field, @Nullable T value) {
		if (value == null) {
			throw new IllegalArgumentException(field);
		}
		return value;
	}

	private static <T> List<T> list(@Nullable List<T> values) {
		return (values != null) ? values : List.of();
	}

	private static <E extends Enum<E>> E constant(Class<E> type, String value) {
		return Enum.valueOf(type, value.toUpperCase(Locale.ROOT));
	}

	record Option(@Nullable String id, @Nullable String text, boolean correct) {

		Question.Option toOption() {
			return new Question.Option(needed("options.id", this.id), needed("options.text", this.text), this.correct);
		}

	}

	record Topic(@Nullable String id, @Nullable String name, double weight) {

		TopicWeight toTopic() {
			return new TopicWeight(needed("topics.id", this.id), this.name, this.weight);
		}

	}

	record Point(@Nullable String id, @Nullable String text, @Nullable String kind, @Nullable List<String> phrasings,
			boolean derived) {

		KeyPoint toKeyPoint() {
			return new KeyPoint(needed("keyPoints.id", this.id), needed("keyPoints.text", this.text),
					constant(KeyPoint.Kind.class, needed("keyPoints.kind", this.kind)), list(this.phrasings),
					this.derived);
		}

	}

	record FollowUp(@Nullable String keyPointId, @Nullable String text) {

		Question.FollowUp toFollowUp() {
			return new Question.FollowUp(this.keyPointId, needed("followUps.text", this.text));
		}

	}

}
