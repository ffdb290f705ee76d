package io.weakspot.analytics.cohorts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

class HeatMapIT extends AClassOfTwo {

	@BeforeEach
	void withTenAnswers() {
		IntStream.rangeClosed(1, 4).forEach((i) -> send(answer(this.ada, "bad-" + i, i).in("orm").with("score", 0.0)));
		IntStream.rangeClosed(5, 7).forEach((i) -> send(answer(this.ada, "good-" + i, i).in("views")));
		IntStream.rangeClosed(1, 3).forEach((i) -> send(answer(this.bob, "well-" + i, i).in("orm")));
		Awaitility.await().untilAsserted(() -> assertThat(answers()).isEqualTo(10));
	}

	@Test
	void showsTopicsAndLearnersByNameAndACellWhereSomethingWasAnswered() {
		JsonNode map = report("/heatmap");

		assertThat(map.at("/cohort/name").asString()).isEqualTo("Class " + this.cohort);
		assertThat(texts(map.get("topics"), "topic")).containsExactly("Topic orm", "Topic views");
		assertThat(texts(map.get("learners"), "name")).containsExactly("Ada", "Bob");
		assertThat(map.get("cells").valueStream().map((cell) -> name(cell) + ' ' + cell.get("topicId").asString()))
			.containsExactly("ada orm", "ada views", "bob orm");
		assertThat(map.at("/cells/0/state").asString()).isEqualTo("weak");
		assertThat(map.at("/cells/0/answers").asInt()).isEqualTo(4);
		assertThat(map.at("/thresholds/weakBelow").asDouble()).isEqualTo(0.6);
	}

	@Test
	void showsTheSameNumbersAsEachLearnerSees() {
		JsonNode map = report("/heatmap");

		for (String learner : List.of(this.ada, this.bob)) {
			JsonNode own = json("/api/reports/me/topics", learner, "learner").get("items");
			List<JsonNode> shown = new ArrayList<>();
			for (JsonNode cell : map.get("cells")) {
				if (cell.get("learnerId").asString().equals(learner)) {
					shown.add(((ObjectNode) cell.deepCopy()).without("learnerId"));
				}
			}
			assertThat(own.valueStream().filter((item) -> item.get("answers").asInt() > 0).map(HeatMapIT::asCell))
				.containsExactlyInAnyOrderElementsOf(shown);
		}
	}

	@Test
	void showsTheTopicsOfABankOrOfAnAssignment() {
		String other = "other-" + this.id;
		publishBank(other, "public", null, "security");

		assertThat(texts(report("/heatmap?bankId=" + this.bank).get("topics"), "topicId")).containsExactly("admin",
				"orm", "views");
		Awaitility.await()
			.untilAsserted(() -> get("/heatmap?bankId=" + other, this.instructor, "instructor").expectStatus().isOk());
		assertThat(texts(report("/heatmap?bankId=" + other).get("topics"), "topicId")).containsExactly("security");
		assertThat(report("/heatmap?bankId=" + other).get("cells")).isEmpty();
		JsonNode assigned = report("/heatmap?assignmentId=" + this.assignment);
		assertThat(texts(assigned.get("topics"), "topic")).containsExactly("Topic orm");
		assertThat(assigned.get("cells")).hasSize(2);
		get("/heatmap?assignmentId=another", this.instructor, "instructor").expectStatus().isNotFound();
		get("/heatmap?bankId=nowhere", this.instructor, "instructor").expectStatus().isNotFound();
	}

	@Test
	void keepsALearnersPrivateBanksPrivate() {
		String own = "own-" + this.id;
		publishBank(own, "private", this.ada, "secret");
		send(answer(this.ada, "private", 90).with("bankId", own).in("secret"));
		Awaitility.await()
			.untilAsserted(
					() -> assertThat(texts(json("/api/reports/me/topics", this.ada, "learner").get("items"), "topicId"))
						.contains("secret"));

		assertThat(texts(report("/heatmap").get("topics"), "topicId")).containsExactly("orm", "views");
		get("/heatmap?bankId=" + own, this.instructor, "instructor").expectStatus().isNotFound();
		assertThat(texts(json("/api/reports/cohorts/class-" + this.id + "/heatmap", "root", "admin").get("topics"),
				"topicId"))
			.contains("secret");
	}

	@Test
	void forgetsWhoLeftAtOnce() {
		send(this.autumn.without(this.ada).fact());

		Awaitility.await()
			.untilAsserted(() -> assertThat(texts(report("/heatmap").get("learners"), "name")).containsExactly("Bob"));

		JsonNode map = report("/heatmap");
		assertThat(map.get("cells")).hasSize(1);
		assertThat(texts(map.get("topics"), "topicId")).containsExactly("orm");
	}

	@Test
	void isGoneWithTheCohort() {
		send(this.autumn.ended());

		Awaitility.await()
			.untilAsserted(() -> get("/heatmap", this.instructor, "instructor").expectStatus().isNotFound());
	}

	@Test
	void isATableToo() {
		List<String> table = table("/heatmap");

		assertThat(table).hasSize(4)
			.first()
			.isEqualTo("learnerId,name,topicId,topic,state,mastery,low,high,answers,lastSeen,trend");
		assertThat(table.get(1)).startsWith("\"" + this.ada + "\",\"Ada\",\"orm\",\"Topic orm\",weak,0.");
	}

	private int answers() {
		return report("/heatmap").get("cells").valueStream().mapToInt((cell) -> cell.get("answers").asInt()).sum();
	}

	private String name(JsonNode cell) {
		return cell.get("learnerId").asString().replace("-" + this.id, "");
	}

	private static JsonNode asCell(JsonNode item) {
		ObjectNode cell = JsonMapper.shared().createObjectNode();
		for (String field : List.of("topicId", "state", "mastery", "low", "high", "answers", "lastSeen", "trend")) {
			cell.set(field, item.get(field));
		}
		return cell;
	}

}
