package io.weakspot.analytics;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;

import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;

import static io.weakspot.analytics.facts.Grades.grade;
import static org.assertj.core.api.Assertions.assertThat;

/** The instance that builds reports anew is killed in the middle of it. */
class KilledRebuildIT extends RebuildScenario {

	private static final int MANY = 4_000;

	/** So little at once that it is seen on its way. */
	private static final String SLOWLY = "--spring.kafka.streams.properties[max.partition.fetch.bytes]=1000";

	@Autowired
	private Environment environment;

	/** What makes this instance take part in rebuilds. */
	@Autowired
	@Qualifier("lookingAfterGenerations")
	private SmartLifecycle looking;

	@AfterEach
	void takePartAgain() {
		if (!this.looking.isRunning()) {
			this.looking.start();
		}
	}

	@Test
	void isBroughtToItsEndByAnotherInstanceWhileReportsGoOn(@TempDir Path folder) throws IOException {
		sendMany();
		IntStream.rangeClosed(1, 9)
			.forEach((i) -> send(mine("a" + i, i).in((i % 2 == 0) ? "orm" : "views").with("score", i / 10.0)));
		String before = reportWith(9);
		whenAllIsCounted();
		int old = rebuild(HttpMethod.GET).get("current").asInt();
		Map<String, Document> documents = documentsOf(old);

		this.looking.stop();
		JsonNode killedAt;
		try (ServiceInstance other = ServiceInstance.beside(this.environment, folder, SLOWLY)) {
			rebuild(HttpMethod.POST);
			await().until(() -> {
				assertThat(report()).isEqualTo(before);
				return rebuild(HttpMethod.GET).get("progress").asDouble() > 0;
			});
			other.kill();
			killedAt = rebuild(HttpMethod.GET);
		}
		this.looking.start();
		await().until(() -> {
			assertThat(report()).isEqualTo(before);
			return rebuild(HttpMethod.GET).get("state").asString().equals("done");
		});

		assertThat(killedAt.get("state").asString()).isEqualTo("counting");
		assertThat(killedAt.get("progress").asDouble()).isGreaterThan(0).isLessThan(1);
		JsonNode done = rebuild(HttpMethod.GET);
		assertThat(done.get("current").asInt()).isEqualTo(old + 1);
		assertThat(done.at("/comparison/topics")).isEqualTo(done.at("/comparison/equal"));
		assertThat(documentsOf(old + 1)).isEqualTo(documents);
		send(mine("late", 10).in("orm"));
		reportWith(10);
	}

	private void sendMany() {
		IntStream.range(0, MANY)
			.forEach((i) -> this.kafka
				.send(grade("many-" + i % 40 + "-" + this.learner, "many" + i + this.learner, i).in("orm")
					.fact()
					.toRecord("answers.v1")));
		this.kafka.flush();
	}

}
