package io.weakspot.e2e;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.weakspot.bench.client.Person;
import io.weakspot.bench.client.Reply;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class KilledBeforeRelayIT {

	@Test
	void everyAcknowledgedAnswerIsInTheReportOnceThoughItsServiceWasKilledBeforeItTold() {
		try (RunningPlatform platform = RunningPlatform.start()) {
			String bank = importedBank(platform.admin());
			Person learner = platform.learner("unlucky");
			String session = learner.startPractice(bank, 5);
			List<String> acknowledged = new ArrayList<>();
			String first = "";
			try (RunningPlatform.Frozen _ = platform.freeze("broker")) {
				for (JsonNode current = learner.currentQuestion(session); current != null; current = learner
					.currentQuestion(session)) {
					int position = current.get("position").asInt();
					String text = Article.modelAnswer(current.get("question").get("text").asString());
					first = first.isEmpty() ? text : first;
					Reply reply = learner.answer(session, position, text, "key-" + position);
					assertThat(reply.status()).isEqualTo(202);
					acknowledged.add(reply.json().get("answerId").asString());
				}
				platform.kill("session-service");
			}
			assertThat(acknowledged).hasSize(5);

			await().atMost(Duration.ofSeconds(60))
				.ignoreExceptions()
				.untilAsserted(() -> assertThat(statesOf(learner, acknowledged)).containsOnly("graded"));
			await().atMost(Duration.ofSeconds(20))
				.untilAsserted(() -> assertThat(answersInReport(learner, bank)).isEqualTo(acknowledged.size()));
			Reply again = learner.answer(session, 0, first, "key-0");
			assertThat(again.json().get("answerId").asString()).isEqualTo(acknowledged.getFirst());
			await().during(Duration.ofSeconds(3))
				.atMost(Duration.ofSeconds(10))
				.untilAsserted(() -> assertThat(answersInReport(learner, bank)).isEqualTo(acknowledged.size()));
		}
	}

	private static String importedBank(Person author) {
		return author
			.post("/api/banks/imports?title=HTTP%20caching&technology=HTTP&visibility=public", Article.TEXT,
					Map.of("Content-Type", "text/plain"))
			.ok()
			.get("bankId")
			.asString();
	}

	private static List<String> statesOf(Person learner, List<String> answers) {
		return answers.stream().map((id) -> learner.get("/api/answers/" + id).ok().get("state").asString()).toList();
	}

	private static long answersInReport(Person learner, String bank) {
		return learner.get("/api/reports/me/topics?bankId=" + bank)
			.ok()
			.get("items")
			.valueStream()
			.mapToLong((item) -> item.get("answers").asLong())
			.sum();
	}

}
