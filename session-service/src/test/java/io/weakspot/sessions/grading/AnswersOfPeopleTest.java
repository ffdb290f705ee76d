package io.weakspot.sessions.grading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.weakspot.sessions.domain.Grade;
import io.weakspot.sessions.domain.Question;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

/**
 * Answers to the starter bank as people give them, in other words than the key points:
 * good ones, halves, wrong ones, ones that deny what is true, and ones that are none.
 */
class AnswersOfPeopleTest {

	private static final JsonNode CORPUS = corpus();

	@Test
	void aGoodAnswerInOwnWordsScoresHigh() {
		List<Double> scores = scores("good");

		assertThat(scores).hasSizeGreaterThan(12).allSatisfy((score) -> assertThat(score).isGreaterThan(0.55));
		assertThat(scores.stream().filter((score) -> score >= 0.7).count()).isGreaterThan(scores.size() * 9L / 10);
	}

	@Test
	void halfAnAnswerScoresBetween() {
		List<Double> scores = scores("half");

		assertThat(scores).allSatisfy((score) -> assertThat(score).isBetween(0.2, 0.8));
		assertThat(scores.stream().mapToDouble(Double::doubleValue).average().orElse(0)).isBetween(0.3, 0.5);
	}

	@Test
	void aWrongAnswerScoresNextToNothing() {
		assertThat(scores("wrong")).allSatisfy((score) -> assertThat(score).isLessThanOrEqualTo(0.2));
	}

	@Test
	void whoDeniesTheKeyPointsDoesNotCoverThem() {
		List<Double> scores = scores("denied");

		assertThat(scores).allSatisfy((score) -> assertThat(score).isLessThanOrEqualTo(0.25));
		assertThat(scores.stream().filter((score) -> score > 0.2).count()).isLessThanOrEqualTo(scores.size() / 10);
	}

	@Test
	void whoAsksInsteadOfSayingEarnsNothing() {
		assertSoftly((softly) -> StarterBank.QUESTIONS.values().stream().limit(12).forEach((question) -> {
			String asked = question.keyPoints()
				.stream()
				.map((point) -> "Is it so that " + point.text() + "?")
				.collect(Collectors.joining(" "));

			softly.assertThat(StarterBank.grade(question, asked).score()).as(question.id()).isZero();
		}));
	}

	@Test
	void mostWrongAnswersAreToldTheirMisconception() {
		long told = answers("wrong")
			.filter((answer) -> !StarterBank
				.grade(StarterBank.question(answer.get("question").asString()), answer.get("text").asString())
				.misconceptions()
				.isEmpty())
			.count();

		assertThat(told).isGreaterThanOrEqualTo(answers("wrong").count() * 2 / 3);
	}

	@Test
	void everyQuoteStandsInTheAnswerAsItIsThere() {
		answers("good").forEach((answer) -> {
			String text = answer.get("text").asString();
			Grade grade = StarterBank.grade(StarterBank.question(answer.get("question").asString()), text);

			List<String> quotes = new ArrayList<>();
			grade.keyPoints().stream().map(Grade.KeyPointGrade::evidence).forEach((quote) -> {
				if (quote != null) {
					quotes.add(quote);
				}
			});
			assertThat(quotes).isNotEmpty().allSatisfy((quote) -> assertThat(text).contains(quote));
		});
	}

	@Test
	void whatIsNoAnswerScoresNothingWhateverTheQuestion() {
		assertSoftly((softly) -> {
			for (JsonNode answer : CORPUS.get("adversarial")) {
				String text = answer.get("text").asString();
				for (Question question : questions(answer)) {
					double most = answer.get("kind").asString().equals("empty") ? 0.1 : 0;
					softly.assertThat(StarterBank.grade(question, text).score())
						.as("%s: %s", question.id(), text)
						.isLessThanOrEqualTo(most);
				}
			}
		});
	}

	@Test
	void aCopyOfTheQuestionScoresNothing() {
		for (Question question : StarterBank.QUESTIONS.values()) {
			String code = (question.code() != null) ? "\n" + question.code() : "";

			assertThat(StarterBank.grade(question, question.text()).score()).as(question.id()).isZero();
			assertThat(StarterBank.grade(question, question.text() + code).score()).as(question.id()).isZero();
		}
	}

	private static List<Double> scores(String kind) {
		return answers(kind)
			.map((answer) -> StarterBank
				.grade(StarterBank.question(answer.get("question").asString()), answer.get("text").asString())
				.score())
			.toList();
	}

	private static Stream<JsonNode> answers(String kind) {
		return CORPUS.get("answers").valueStream().filter((answer) -> answer.get("kind").asString().equals(kind));
	}

	private static Iterable<Question> questions(JsonNode answer) {
		if (answer.has("question")) {
			return List.of(StarterBank.question(answer.get("question").asString()));
		}
		List<String> answered = answer.path("answersInPart").valueStream().map(JsonNode::asString).toList();
		return StarterBank.QUESTIONS.values().stream().filter((question) -> !answered.contains(question.id())).toList();
	}

	private static JsonNode corpus() {
		try (InputStream in = AnswersOfPeopleTest.class.getResourceAsStream("/grading/answers.json")) {
			return JsonMapper.shared().readTree(in);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
