package io.weakspot.e2e;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import io.weakspot.bench.client.Person;
import io.weakspot.bench.client.Reply;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

class ImportPractiseReportIT {

	private static RunningPlatform platform = RunningPlatform.shared();

	private static Person author = platform.admin();

	private static String bankId = "";

	@BeforeAll
	static void importTheArticle() {
		Reply reply = importing("text/plain", Article.TEXT);
		assertThat(reply.status()).isEqualTo(201);
		JsonNode report = reply.json();
		assertThat(report.get("found").asInt()).isEqualTo(6);
		assertThat(report.get("imported").asInt()).isEqualTo(5);
		assertThat(report.get("duplicates")).hasSize(1);
		assertThat(report.get("duplicates").get(0).get("kind").asString()).isEqualTo("exact");
		bankId = report.get("bankId").asString();
	}

	@Test
	void twelveAnswersByThreeLearnersAreGradedAndCountedInTheirReports() {
		List<Person> learners = Stream.of("knows", "guesses", "shrugs").map(platform::learner).toList();
		List<List<String>> answers = List.of(answerFour(learners.get(0), Article::modelAnswer),
				answerFour(learners.get(1), Article::firstSentence),
				answerFour(learners.get(2), (question) -> "I don't know, sorry."));

		List<List<JsonNode>> grades = new ArrayList<>();
		for (int i = 0; i < learners.size(); i++) {
			grades.add(gradesOf(learners.get(i), answers.get(i)));
		}

		assertThat(meanScore(grades.get(0))).isGreaterThan(0.7);
		assertThat(meanScore(grades.get(2))).isCloseTo(0, within(1e-9));
		assertThat(meanScore(grades.get(1))).isBetween(meanScore(grades.get(2)), meanScore(grades.get(0)));
		for (int i = 0; i < learners.size(); i++) {
			Person learner = learners.get(i);
			long counted = grades.get(i).stream().filter((answer) -> isCounted(answer)).count();
			await().atMost(Duration.ofSeconds(20))
				.untilAsserted(() -> assertThat(answersInReport(learner)).isEqualTo(counted));
		}
		assertThat(masteryOf(learners.get(0))).isGreaterThan(masteryOf(learners.get(2)));
	}

	@Test
	void whatGradesAreShownWithIsTheLearnersOwnSentence() {
		Person learner = platform.learner("quoted");
		List<String> answers = answerFour(learner, Article::modelAnswer);

		int quotes = 0;
		for (JsonNode answer : gradesOf(learner, answers)) {
			for (JsonNode point : answer.get("grade").get("keyPoints")) {
				if (point.get("covered").asBoolean(false)) {
					assertThat(answer.get("text").asString()).contains(point.get("evidence").asString());
					quotes++;
				}
			}
		}
		assertThat(quotes).isPositive();
	}

	@Test
	void nobodySeesSomebodyElsesSessionOrAnswer() {
		Person owner = platform.learner("owner");
		Person stranger = platform.learner("stranger");
		String session = owner.startPractice(bankId, 2);
		String answer = owner.answer(session, 0, "Mine.").ok().get("answerId").asString();

		assertThat(stranger.get("/api/sessions/" + session).status()).isEqualTo(404);
		assertThat(stranger.get("/api/sessions/" + session + "/current").status()).isEqualTo(404);
		assertThat(stranger.answer(session, 1, "Theirs.").status()).isEqualTo(404);
		assertThat(stranger.get("/api/answers/" + answer).status()).isEqualTo(404);
		assertThat(owner.get("/api/answers/" + answer).status()).isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource({ "text/plain,'',422", "text/plain,'Nothing here asks anything. It only tells.',422",
			"application/pdf,'%PDF-1.7',415" })
	void aDocumentThatCantBeABankIsRefusedWithAProblemThatSaysWhatWasExpected(String type, String document,
			int status) {
		Reply reply = importing(type, document);

		assertThat(reply.status()).isEqualTo(status);
		assertThat(reply.headers().get("content-type")).startsWith("application/problem+json");
		assertThat(reply.json().get("detail").asString()).isNotBlank();
	}

	@Test
	void theSameKeySentTenTimesAtOnceIsOneAnswer() {
		Person learner = platform.learner("impatient");
		String session = learner.startPractice(bankId, 2);

		List<Reply> replies = new CopyOnWriteArrayList<>();
		CountDownLatch start = new CountDownLatch(1);
		try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int i = 0; i < 10; i++) {
				senders.submit(() -> {
					start.await();
					return replies.add(learner.answer(session, 0, "Once.", "the-only-key"));
				});
			}
			start.countDown();
		}

		assertThat(replies).hasSize(10);
		assertThat(replies).extracting(Reply::status).containsOnly(202);
		assertThat(replies).extracting(Reply::text).containsOnly(replies.getFirst().text());
		assertThat(learner.answer(session, 0, "Twice.").status()).isEqualTo(409);
	}

	private static Reply importing(String type, String document) {
		return author.post("/api/banks/imports?title=HTTP%20caching&technology=HTTP&visibility=public", document,
				Map.of("Content-Type", type));
	}

	private static List<String> answerFour(Person learner, UnaryOperator<String> answer) {
		String session = learner.startPractice(bankId, 4);
		List<String> ids = new ArrayList<>();
		for (JsonNode current = learner.currentQuestion(session); current != null; current = learner
			.currentQuestion(session)) {
			String text = answer.apply(current.get("question").get("text").asString());
			ids.add(learner.answer(session, current.get("position").asInt(), text).ok().get("answerId").asString());
		}
		assertThat(ids).hasSize(4);
		return ids;
	}

	private static List<JsonNode> gradesOf(Person learner, List<String> answers) {
		return answers.stream()
			.map((id) -> await().atMost(Duration.ofSeconds(20))
				.until(() -> learner.get("/api/answers/" + id).ok(),
						(answer) -> !"submitted".equals(answer.get("state").asString())))
			.toList();
	}

	private static boolean isCounted(JsonNode answer) {
		return "graded".equals(answer.get("state").asString());
	}

	private static double meanScore(List<JsonNode> answers) {
		return answers.stream()
			.mapToDouble((answer) -> answer.get("grade").get("score").asDouble())
			.average()
			.orElseThrow();
	}

	private static long answersInReport(Person learner) {
		return learner.get("/api/reports/me/topics?bankId=" + bankId)
			.ok()
			.get("items")
			.valueStream()
			.mapToLong((item) -> item.get("answers").asLong())
			.sum();
	}

	private static double masteryOf(Person learner) {
		return learner.get("/api/reports/me/topics?bankId=" + bankId)
			.ok()
			.get("items")
			.valueStream()
			.filter((item) -> item.get("answers").asLong() > 0)
			.mapToDouble((item) -> item.get("mastery").asDouble())
			.average()
			.orElseThrow();
	}

}
