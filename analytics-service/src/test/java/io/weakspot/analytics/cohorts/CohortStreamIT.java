package io.weakspot.analytics.cohorts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import io.weakspot.analytics.facts.Grades;
import io.weakspot.analytics.readmodel.ResultFacts;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;

import static org.assertj.core.api.Assertions.assertThat;

class CohortStreamIT extends AClassOfTwo {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	@Autowired
	private ResultFacts readModel;

	@Test
	void tellsWhoIsThereAndWhatStandsAndThenWhatChanges() {
		send(answer(this.ada, "first", 1).in("orm"));
		awaitAnswers(1);

		StepVerifier.create(stream(null).filter((event) -> event.comment() == null))
			.assertNext((event) -> assertThat(texts(data(event).get("learners"), "name")).containsExactly("Ada", "Bob"))
			.assertNext((event) -> {
				assertThat(event.event()).isEqualTo("cell");
				assertThat(data(event).get("learnerId").asString()).isEqualTo(this.ada);
				assertThat(data(event).get("topic").asString()).isEqualTo("Topic orm");
				assertThat(data(event).get("asOf").asString()).isEqualTo("2026-11-20T10:00:01.500Z");
			})
			.assertNext((event) -> assertThat(event.event()).isEqualTo("freshness"))
			.then(() -> send(answer(this.bob, "second", 2).in("views").with("score", 0.0)))
			.thenConsumeWhile((event) -> "freshness".equals(event.event()))
			.assertNext((event) -> {
				assertThat(data(event).get("learnerId").asString()).isEqualTo(this.bob);
				assertThat(data(event).get("answers").asInt()).isOne();
			})
			.thenCancel()
			.verify(PATIENCE);
	}

	@Test
	void showsTheSameNumbersAsTheHeatMap() {
		send(answer(this.ada, "first", 1).in("orm"));
		awaitAnswers(1);
		JsonNode cell = report("/heatmap").at("/cells/0");

		JsonNode shown = data(stream(null).filter((event) -> "cell".equals(event.event())).blockFirst(PATIENCE));

		cell.propertyStream().forEach((field) -> assertThat(shown.get(field.getKey())).isEqualTo(field.getValue()));
	}

	@Test
	void goesOnWithoutAGapWhereAPageLeftOff() {
		for (int i = 1; i <= 3; i++) {
			send(answer(this.ada, "before-" + i, i).in("topic-" + i));
			send(answer(this.bob, "before-" + i, i).in("topic-" + i));
		}
		awaitAnswers(6);
		String left = untilSettled();
		send(answer(this.ada, "meanwhile", 11).in("topic-2"));
		send(answer(this.bob, "meanwhile", 12).in("topic-1")
			.with("topics", List.of(topic("topic-1"), topic("topic-3"))));
		awaitAnswers(9);

		List<String> cells = shown(stream(left));

		assertThat(cells).contains("ada topic-2 2", "bob topic-1 2", "bob topic-3 2");
		assertThat(cells).doesNotContain("ada topic-1 1", "bob topic-2 1");
	}

	@Test
	void missesNothingThatWasToldToNobodyWhileTheReadModelIsBehind() {
		send(answer(this.ada, "first", 1).in("orm"));
		awaitAnswers(1);

		this.readModel.stop();
		try {
			tell(this.ada, answer(this.ada, "second", 2).in("orm"));
			StepVerifier.create(stream(null).filter((event) -> "cell".equals(event.event())))
				.assertNext((event) -> assertThat(data(event).get("answers").asInt()).isOne())
				.then(() -> send(answer(this.bob, "third", 3).in("views")))
				.assertNext((event) -> {
					assertThat(data(event).get("learnerId").asString()).isEqualTo(this.bob);
					assertThat(event.id()).as("there is more to come from before").isNull();
				})
				.then(this.readModel::start)
				.assertNext((event) -> assertThat(data(event).get("answers").asInt()).isEqualTo(2))
				.thenCancel()
				.verify(PATIENCE);
		}
		finally {
			this.readModel.start();
		}
	}

	@Test
	void showsEverythingToAPageWhoseIdIsNoLongerWorthAnything() {
		send(answer(this.ada, "first", 1).in("orm"));
		awaitAnswers(1);

		assertThat(shown(stream("99-1/0:99999,1:99999"))).containsExactly("ada orm 1");
		assertThat(shown(stream("nonsense"))).containsExactly("ada orm 1");
	}

	@Test
	void showsWhoJoinsAndForgetsWhoLeaves() {
		String carl = "carl-" + this.id;
		send(answer(this.ada, "first", 1).in("orm"));
		send(answer(carl, "long-before", 1).in("orm"));
		awaitAnswers(1);

		StepVerifier.create(stream(null).filter((event) -> !"freshness".equals(event.event()) && event.data() != null))
			.assertNext((event) -> assertThat(texts(data(event).get("learners"), "name")).containsExactly("Ada", "Bob"))
			.assertNext((event) -> assertThat(data(event).get("learnerId").asString()).isEqualTo(this.ada))
			.then(() -> send(this.autumn.with(carl, "Carl", this.now).fact()))
			.assertNext((event) -> assertThat(texts(data(event).get("learners"), "name")).containsExactly("Ada", "Bob",
					"Carl"))
			.assertNext((event) -> assertThat(data(event).get("learnerId").asString()).isEqualTo(carl))
			.then(() -> send(this.autumn.without(this.ada).fact()))
			.assertNext(
					(event) -> assertThat(texts(data(event).get("learners"), "name")).containsExactly("Bob", "Carl"))
			.then(() -> {
				send(answer(this.ada, "no-longer", 3).in("orm"));
				send(answer(carl, "still", 4).in("orm"));
			})
			.assertNext((event) -> assertThat(data(event).get("learnerId").asString()).isEqualTo(carl))
			.thenCancel()
			.verify(PATIENCE);
	}

	@Test
	void endsWithTheCohortAndWithItsOwner() {
		StepVerifier.create(stream(null).filter((event) -> "learners".equals(event.event())))
			.expectNextCount(1)
			.then(() -> send(this.autumn.withoutOwner(this.instructor).fact()))
			.expectComplete()
			.verify(PATIENCE);
		StepVerifier.create(streamOf("root", "admin", null).filter((event) -> "learners".equals(event.event())))
			.expectNextCount(1)
			.then(() -> send(this.autumn.ended()))
			.expectComplete()
			.verify(PATIENCE);
	}

	@Test
	void isForTheCohortsInstructorsAndAdminsAlone() {
		getWithoutToken("/stream").expectStatus().isUnauthorized();
		for (String other : List.of(this.ada, "stranger")) {
			events(null, other, "learner").expectStatus()
				.isNotFound()
				.expectHeader()
				.contentType(MediaType.APPLICATION_PROBLEM_JSON);
		}
		events(null, "another", "instructor").expectStatus().isNotFound();
		events(null, this.instructor, "author").expectStatus().isNotFound();
	}

	/** Sends the second answer, and waits until a page that was open has been told. */
	private void tell(String learner, Grades second) {
		stream(null).doOnSubscribe((opened) -> send(second))
			.filter((event) -> "cell".equals(event.event()))
			.map(CohortStreamIT::data)
			.filter((cell) -> cell.get("learnerId").asString().equals(learner) && cell.get("answers").asInt() == 2)
			.blockFirst(PATIENCE);
	}

	/** The id that the page has once everything is shown. */
	private String untilSettled() {
		ServerSentEvent<String> event = stream(null).filter((heard) -> heard.id() != null).blockFirst(PATIENCE);
		return String.valueOf((event != null) ? event.id() : null);
	}

	/** The cells that are shown until the page says how far it has seen. */
	private List<String> shown(Flux<ServerSentEvent<String>> events) {
		List<String> cells = new ArrayList<>();
		Predicate<ServerSentEvent<String>> settled = (event) -> event.id() != null && "freshness".equals(event.event());
		events.takeUntil(settled)
			.filter((event) -> "cell".equals(event.event()))
			.map(CohortStreamIT::data)
			.map((cell) -> cell.get("learnerId").asString().replace("-" + this.id, "") + ' '
					+ cell.get("topicId").asString() + ' ' + cell.get("answers").asInt())
			.doOnNext(cells::add)
			.blockLast(PATIENCE);
		return cells;
	}

	private void awaitAnswers(int answers) {
		Awaitility.await()
			.untilAsserted(() -> assertThat(
					report("/heatmap").get("cells").valueStream().mapToInt((cell) -> cell.get("answers").asInt()).sum())
				.isEqualTo(answers));
	}

	private Flux<ServerSentEvent<String>> stream(@Nullable String lastEventId) {
		return streamOf(this.instructor, "instructor", lastEventId);
	}

	private Flux<ServerSentEvent<String>> streamOf(String account, String role, @Nullable String lastEventId) {
		return events(lastEventId, account, role).expectStatus()
			.isOk()
			.returnResult(new ParameterizedTypeReference<ServerSentEvent<String>>() {
			})
			.getResponseBody();
	}

	private static Map<String, Object> topic(String id) {
		return Map.of("id", id, "name", "Name of " + id, "weight", 1.0);
	}

	private static JsonNode data(@Nullable ServerSentEvent<String> event) {
		return JsonMapper.shared().readTree((event != null) ? event.data() : null);
	}

}
