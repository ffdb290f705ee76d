package io.weakspot.sessions.grading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.weakspot.sessions.domain.InputMode;
import io.weakspot.sessions.domain.KeyPoint;
import io.weakspot.sessions.domain.Grade;
import io.weakspot.sessions.domain.Question;
import io.weakspot.sessions.domain.TopicWeight;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The questions of the starter banks, and the grader that production has. */
final class StarterBank {

	static final Map<String, Question> QUESTIONS = read(Path.of("..", "banks", "django.json"));

	private static final SentenceEncoder ENCODER = MiniLm.load();

	private static final GradingByKeyPoints GRADER = new GradingByKeyPoints(ENCODER, new Rubrics(ENCODER, 300));

	private StarterBank() {
	}

	static Question question(String id) {
		Question question = QUESTIONS.get(id);
		if (question == null) {
			throw new IllegalArgumentException("The starter bank has no question " + id);
		}
		return question;
	}

	static Grade grade(Question question, String answer) {
		return GRADER.grade(question, answer, InputMode.TEXT, 60_000);
	}

	/** The same question with other key points and another reference answer. */
	static Question with(Question question, List<KeyPoint> keyPoints, @Nullable String referenceAnswer) {
		return new Question(question.id() + "-changed-" + keyPoints.size() + (referenceAnswer != null), 1,
				question.bankId(), null, question.visibility(), question.text(), question.code(), question.kind(),
				List.of(), question.topics(), question.level(), question.intent(), referenceAnswer, keyPoints,
				List.of());
	}

	/** The questions of a bank's file, by id. */
	static Map<String, Question> read(Path bank) {
		Map<String, Question> questions = new LinkedHashMap<>();
		JsonMapper.shared()
			.readTree(bank.toFile())
			.get("questions")
			.forEach((json) -> questions.put(json.get("id").asString(), question(json)));
		return questions;
	}

	private static Question question(JsonNode json) {
		List<KeyPoint> points = new ArrayList<>();
		for (JsonNode point : json.get("keyPoints")) {
			List<String> phrasings = new ArrayList<>();
			point.get("phrasings").forEach((phrasing) -> phrasings.add(phrasing.asString()));
			points.add(new KeyPoint(point.get("id").asString(), point.get("text").asString(),
					KeyPoint.Kind.valueOf(point.get("kind").asString().toUpperCase(Locale.ROOT)), phrasings, false));
		}
		JsonNode code = json.get("code");
		return new Question(json.get("id").asString(), 1, "django", null, Question.Visibility.PUBLIC,
				json.get("text").asString(), (code == null || code.isNull()) ? null : code.asString(),
				Question.Kind.OPEN, List.of(), List.of(new TopicWeight("django-orm", "ORM", 1)),
				json.get("level").asString(), json.get("intent").asString(), json.get("referenceAnswer").asString(),
				points, List.of());
	}

}
