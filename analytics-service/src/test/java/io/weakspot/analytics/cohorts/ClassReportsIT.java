package io.weakspot.analytics.cohorts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import io.weakspot.analytics.facts.Grades;
import io.weakspot.analytics.readmodel.Freshness;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static io.weakspot.analytics.cohorts.Classes.aClass;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Who is at risk, what is missed, how far assignments are, how classes compare. */
class ClassReportsIT extends AClassOfTwo {

	@Autowired
	private Freshness freshness;

	@Test
	void namesWhoIsWeakInWhatWasAssignedWithTheAnswersThatShowIt() {
		send(this.autumn
			.assigned("second-" + this.id, this.bank, List.of("views"), List.of(question("admin")), this.now,
					this.now.plus(Duration.ofDays(7)))
			.fact());
		for (String topic : List.of("orm", "views", "admin")) {
			IntStream.rangeClosed(1, 4)
				.forEach((i) -> send(answer(this.ada, topic + i, i).in(topic).with("score", 0.0)));
		}
		send(answer(this.bob, "fine", 1).in("orm"));

		Awaitility.await().untilAsserted(() -> assertThat(report("/at-risk").get("items")).hasSize(1));

		JsonNode report = report("/at-risk");
		assertThat(report.at("/thresholds/inactiveAfterMs").asLong()).isEqualTo(Duration.ofDays(7).toMillis());
		assertThat(report.at("/thresholds/weakTopics").asInt()).isEqualTo(2);
		JsonNode ada = report.at("/items/0");
		assertThat(ada.get("name").asString()).isEqualTo("Ada");
		assertThat(texts(ada.get("reasons"), "code")).containsExactly("WEAK_CORE");
		JsonNode reason = ada.at("/reasons/0");
		assertThat(reason.get("topics").valueStream().map(JsonNode::asString)).containsExactlyInAnyOrder("orm",
				"views");
		assertThat(reason.get("topicNames").valueStream().map(JsonNode::asString))
			.containsExactlyInAnyOrder("Topic orm", "Topic views");
		assertThat(reason.get("since").asString()).startsWith("2026-11-20T10:00:0");
		assertThat(reason.get("evidence").valueStream().map(JsonNode::asString)).hasSize(8)
			.contains("orm1-" + this.id, "views4-" + this.id);
		assertThat(table("/at-risk")).hasSize(2)
			.last()
			.asString()
			.startsWith("\"" + this.ada + "\",\"Ada\",WEAK_CORE,2026-11-20T");
	}

	@Test
	void namesWhoIsSilentAndWhoIsLate() {
		send(this.autumn.with("carl-" + this.id, "Carl", this.now.minus(Duration.ofDays(9)))
			.assigned("late-" + this.id, this.bank, List.of("orm"), List.of(question("orm")),
					this.now.minus(Duration.ofDays(9)), this.now.minus(Duration.ofDays(1)))
			.fact());

		Awaitility.await().untilAsserted(() -> assertThat(report("/at-risk").get("items")).hasSize(1));

		JsonNode carl = report("/at-risk").at("/items/0");
		assertThat(texts(carl.get("reasons"), "code")).containsExactly("INACTIVE", "ASSIGNMENT_AT_RISK");
		assertThat(texts(carl.get("reasons"), "since")).containsExactly(this.now.minus(Duration.ofDays(9)).toString(),
				this.now.minus(Duration.ofDays(1)).toString());
		assertThat(carl.at("/reasons/1/assignmentId").asString()).isEqualTo("late-" + this.id);
	}

	@Test
	void showsHowFarEverybodyIsWithAnAssignment() {
		send(assigned(this.ada, "orm", 0.5));
		send(assigned(this.ada, "views", 1.0));
		send(assigned(this.bob, "orm", 0.0));
		send(answer(this.bob, "elsewhere", 9).in("views").with("questionId", question("views")));

		Awaitility.await()
			.untilAsserted(() -> assertThat(report("/assignments").at("/items/0/learners")
				.valueStream()
				.mapToInt((learner) -> learner.get("answered").asInt())
				.sum()).isEqualTo(3));

		JsonNode progress = report("/assignments").at("/items/0");
		assertThat(progress.get("title").asString()).isEqualTo("Title of " + this.assignment);
		assertThat(progress.get("questionCount").asInt()).isEqualTo(2);
		assertThat(texts(progress.get("learners"), "name")).containsExactly("Ada", "Bob");
		assertThat(texts(progress.get("learners"), "state")).containsExactly("done", "open");
		assertThat(progress.at("/learners/0/meanScore").asDouble()).isEqualTo(0.75);
		assertThat(progress.at("/questions/0/questionId").asString()).isEqualTo(question("orm"));
		assertThat(progress.at("/questions/0/n").asInt()).isEqualTo(2);
		assertThat(progress.at("/questions/0/facility").asDouble()).isEqualTo(0.25);
		assertThat(progress.at("/questions/0/discriminationIndex").isNull()).isTrue();
		assertThat(table("/assignments")).hasSize(3);
		assertThat(table("/assignments/questions")).hasSize(3);
	}

	@Test
	void setsQuestionsAgainstTheWholeAssignmentWhenTenHaveDoneIt() {
		IntStream.range(0, 10).forEach((i) -> this.autumn.with("learner-" + i + "-" + this.id, "L" + i, this.now));
		send(this.autumn.fact());
		IntStream.range(0, 10).forEach((i) -> {
			send(assigned("learner-" + i + "-" + this.id, "orm", (i < 5) ? 0.0 : 1.0));
			send(assigned("learner-" + i + "-" + this.id, "views", 1.0));
		});

		Awaitility.await()
			.untilAsserted(
					() -> assertThat(report("/assignments").at("/items/0/questions/0/discriminationIndex").isNumber())
						.isTrue());

		assertThat(report("/assignments").at("/items/0/questions/0/discriminationIndex").asDouble()).isEqualTo(1);
		assertThat(report("/assignments").at("/items/0/questions/1/discriminationIndex").asDouble()).isZero();
	}

	@Test
	void namesTheKeyPointsMostMissedFirst() {
		for (String learner : List.of(this.ada, this.bob)) {
			send(answer(learner, "points-of-" + learner, 1).in("orm")
				.with("questionId", question("orm"))
				.points("n-plus-one", learner.equals(this.bob))
				.points("prefetch", false));
		}
		send(answer(this.ada, "one-of-one", 2).in("views")
			.with("questionId", question("views"))
			.points("prefetch", false));

		Awaitility.await().untilAsserted(() -> assertThat(report("/key-points").get("items")).hasSize(3));

		JsonNode items = report("/key-points").get("items");
		assertThat(texts(items, "keyPointId")).containsExactly("prefetch", "prefetch", "n-plus-one");
		assertThat(texts(items, "questionId")).containsExactly(question("orm"), question("views"), question("orm"));
		assertThat(items.at("/0/text").asString()).startsWith("prefetch_related loads");
		assertThat(items.at("/0/question").asString()).startsWith("A list page runs 201 queries");
		assertThat(items.at("/0/missed").asInt()).isEqualTo(2);
		assertThat(items.at("/0/answers").asInt()).isEqualTo(2);
		assertThat(items.at("/0/share").asDouble()).isEqualTo(1);
		assertThat(items.at("/0/low").asDouble()).isBetween(0.3, 0.6);
		assertThat(table("/key-points")).hasSize(4);

		withdraw("orm");

		Awaitility.await()
			.untilAsserted(
					() -> assertThat(report("/key-points").at("/items/0/text").asString()).isEqualTo("prefetch"));
		assertThat(report("/key-points").get("items")).hasSize(3);
	}

	@Test
	void comparesTwoClassesTopicByTopic() {
		Classes spring = aClass("spring-" + this.id).ownedBy(this.instructor).with(this.bob, "Bob", this.now);
		for (int i = 0; i < 4; i++) {
			this.autumn.with("weak-" + i + this.id, "Weak " + i, this.now);
			spring.with("good-" + i + this.id, "Good " + i, this.now);
		}
		send(this.autumn.without(this.ada).fact());
		send(spring.fact());
		for (int i = 0; i < 4; i++) {
			for (int j = 0; j < 4; j++) {
				send(answer("weak-" + i + this.id, "w" + i + j, j).in("orm").with("score", 0.1 * i));
				send(answer("good-" + i + this.id, "g" + i + j, j).in("orm").with("score", 1 - 0.05 * i));
			}
		}
		String comparison = "/comparison?with=spring-" + this.id;

		Awaitility.await()
			.untilAsserted(() -> assertThat(
					report(comparison).at("/topics/0/b/n").asInt() + report(comparison).at("/topics/0/a/n").asInt())
				.isEqualTo(8));

		JsonNode compared = report(comparison);
		assertThat(compared.get("inBoth").asInt()).isOne();
		assertThat(texts(compared.get("topics"), "topic")).containsExactly("Topic orm");
		JsonNode orm = compared.at("/topics/0");
		assertThat(orm.get("differs").asBoolean()).isTrue();
		assertThat(orm.get("difference").asDouble())
			.isCloseTo(orm.at("/a/mean").asDouble() - orm.at("/b/mean").asDouble(), within(2e-4))
			.isBetween(orm.get("low").asDouble(), orm.get("high").asDouble());
		assertThat(report("/comparison?with=" + this.cohort).at("/topics/0/differs").asBoolean()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/heatmap", "/at-risk", "/key-points", "/assignments", "/comparison?with=" })
	void saysUpToWhenItHoldsEveryAnswer(String path) {
		String report = path.endsWith("=") ? path + this.cohort : path;
		Instant before = this.freshness.asOf();

		Instant asOf = Instant.parse(report(report).get("asOf").asString());

		assertThat(asOf).isBetween(before, this.freshness.asOf());
	}

	private Grades assigned(String learner, String topic, double score) {
		return answer(learner, "assigned-" + topic + "-" + learner, topic.length()).in(topic)
			.with("questionId", question(topic))
			.with("assignmentId", this.assignment)
			.with("score", score);
	}

}
