package io.weakspot.analytics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import io.weakspot.analytics.model.ModelFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;

import static io.weakspot.analytics.facts.Grades.grade;
import static org.assertj.core.api.Assertions.assertThat;

/** An instance that is started with another model, and asked for no rebuild. */
class OtherModelIT extends RebuildScenario {

	private static final int ANSWERS = 5;

	@Autowired
	private Environment environment;

	@Test
	void countsByTheModelThatTheGenerationBeganWithAndSaysSo(@TempDir Path folder) throws IOException {
		send(mine("a1", 1).in("orm"));
		reportWith(1);
		int current = rebuild(HttpMethod.GET).get("current").asInt();
		List<String> learners = IntStream.range(0, 10).mapToObj((i) -> i + "-" + this.learner).toList();

		try (ServiceInstance other = ServiceInstance.beside(this.environment, folder,
				"--weakspot.mastery.model-file=" + another(folder), "--weakspot.mastery.thresholds.weak-below=0.9",
				"--weakspot.mastery.thresholds.sureness=0.1")) {
			await().untilAsserted(() -> assertThat(Files.readString(folder.resolve("log")))
				.contains("Generation " + current + " goes by the model and the thresholds that it began with")
				.contains("Streams of weakspot-analytics-" + current + ": RUNNING"));
			learners.forEach(this::answer);
			learners
				.forEach((each) -> await().untilAsserted(() -> assertThat(answersIn(report(each))).isEqualTo(ANSWERS)));
		}
		rebuild(HttpMethod.POST);
		JsonNode done = whenRebuilt();

		assertThat(done.at("/comparison/topics").asInt()).isGreaterThan(learners.size());
		assertThat(done.at("/comparison/topics")).isEqualTo(done.at("/comparison/equal"));
		assertThat(done.at("/comparison/questions/differing").asInt()).isZero();
	}

	private void answer(String learner) {
		IntStream.range(0, ANSWERS)
			.forEach((i) -> send(grade(learner, i + "-of-" + learner, i).in("orm").with("score", i / 10.0)));
	}

	private static Path another(Path folder) throws IOException {
		ObjectNode shipped = (ObjectNode) JsonMapper.shared().readTree(new ModelFile(null).text());
		return Files.writeString(folder.resolve("model.json"), shipped.put("spread", 9).toString());
	}

}
