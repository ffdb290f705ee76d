package io.weakspot.analytics.readmodel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import io.weakspot.analytics.domain.mastery.Model;
import io.weakspot.analytics.domain.mastery.Priors;
import io.weakspot.analytics.domain.mastery.Thresholds;
import io.weakspot.analytics.facts.MasteryChanged;
import io.weakspot.analytics.topology.Generation;
import io.weakspot.analytics.topology.Rules;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** What the rows promise on every database. */
abstract class LearnerRowsContract {

	private static final Instant START = Instant.parse("2026-11-20T10:00:00.123Z");

	private static final Generation GENERATION = new Generation("contract", 1);

	private final String learner = "learner-" + UUID.randomUUID();

	private MongoClient client;

	private LearnerRows rows;

	abstract String uri();

	@BeforeEach
	void connect() {
		this.client = MongoClients.create(uri());
		Serving serving = new Serving((event) -> {
		});
		serving.serve(GENERATION, new Rules(Model.unfitted(Priors.DEFAULT), Thresholds.DEFAULT));
		this.rows = new LearnerRows(
				new Documents(new ReactiveMongoTemplate(this.client, "weakspot-analytics-contract"), serving));
	}

	@AfterEach
	void disconnect() {
		this.client.close();
	}

	@Test
	void tellWhatAChangeTells() {
		MasteryChanged change = change("orm", 3);

		write(List.of(change));

		TopicCell cell = cell("orm");
		assertThat(cell).usingRecursiveComparison()
			.comparingOnlyFields("topicId", "topic", "revision", "position", "state", "mastery", "low", "high",
					"answers", "lastSeen", "trend", "banks", "evidence", "asOf")
			.isEqualTo(change);
	}

	@Test
	void areThereForThoseWhoAnswered() {
		String other = "other-" + this.learner;
		write(List.of(change("orm", 1), change(other, "admin", 1, "weak", null)));

		List<LearnerRow> read = read(List.of("stranger", other, this.learner));

		assertThat(read).extracting(LearnerRow::learnerId).containsExactlyInAnyOrder(other, this.learner);
		assertThat(read(List.of())).isEmpty();
	}

	@Test
	void readAWholeClassAtOnce() {
		List<String> learners = IntStream.range(0, 300).mapToObj((i) -> this.learner + '-' + i).toList();
		write(learners.stream().map((learner) -> change(learner, "orm", 1, "weak", null)).toList());

		assertThat(read(learners)).extracting(LearnerRow::learnerId).containsExactlyInAnyOrderElementsOf(learners);
	}

	@Test
	void endTheSameHoweverOftenAndInWhateverOrderBatchesCome() {
		List<MasteryChanged> changes = LongStream.rangeClosed(1, 20)
			.mapToObj((revision) -> change((revision % 2 == 0) ? "orm" : "admin", revision))
			.toList();
		Random random = new Random(5);

		for (int from = 0; from < changes.size(); from += 4) {
			write(new ArrayList<>(changes.subList(Math.max(0, from - random.nextInt(6)), from + 4)));
		}
		write(changes.subList(0, 7));

		assertThat(cell("orm").revision()).isEqualTo(20);
		assertThat(cell("admin").revision()).isEqualTo(19);
	}

	@Test
	void loseNothingWhenTwoWriteAtTheSameTime() {
		Flux.range(1, 60)
			.flatMap((i) -> this.rows.write(GENERATION, List.of(change("topic-" + i % 3, i))), 3)
			.blockLast();

		assertThat(LongStream.rangeClosed(0, 2).map((topic) -> cell("topic-" + topic).revision())).containsExactly(60L,
				58L, 59L);
	}

	@Test
	void rememberSinceWhenAStateAndATrendHaveHeld() {
		write(List.of(change(this.learner, "orm", 1, "unclear", null), change(this.learner, "orm", 2, "weak", null)));
		write(List.of(change(this.learner, "orm", 3, "weak", "down"), change(this.learner, "orm", 4, "weak", "down")));

		assertThat(cell("orm").stateSince()).isEqualTo(START.plusSeconds(2));
		assertThat(cell("orm").trendSince()).isEqualTo(START.plusSeconds(3));

		write(List.of(change(this.learner, "orm", 5, "strong", null)));

		assertThat(cell("orm").stateSince()).isEqualTo(START.plusSeconds(5));
		assertThat(cell("orm").trendSince()).isEqualTo(START.plusSeconds(5));
	}

	@Test
	void keepTheNewestEvidence() {
		List<String> evidence = IntStream.range(0, 10).mapToObj((i) -> "answer-" + i).toList();
		MasteryChanged change = change("orm", 1);

		write(List.of(new MasteryChanged(change.learnerId(), "orm", "ORM", 1, 0.5, 0.2, 0.8, "weak", 10, 10, START,
				null, null, "LOW_SCORES", evidence, null, null, START, null)));

		assertThat(cell("orm").evidence()).containsExactly("answer-5", "answer-6", "answer-7", "answer-8", "answer-9");
		write(List.of(new MasteryChanged(change.learnerId(), "orm", "ORM", 2, 0.5, 0.2, 0.8, "unclear", 10, 10, START,
				null, null, null, evidence, null, null, START, null)));

		assertThat(cell("orm").evidence()).containsExactly("answer-9");
		assertThat(cell("orm").banks()).isEmpty();
		assertThat(cell("orm").position()).isNegative();
	}

	private void write(List<MasteryChanged> changes) {
		this.rows.write(GENERATION, changes).block();
	}

	private List<LearnerRow> read(List<String> learners) {
		return Objects.requireNonNull(this.rows.of(learners).collectList().block());
	}

	private TopicCell cell(String topic) {
		return read(List.of(this.learner)).getFirst()
			.cells()
			.stream()
			.filter((cell) -> cell.topicId().equals(topic))
			.findFirst()
			.orElseThrow();
	}

	private MasteryChanged change(String topic, long revision) {
		return change(this.learner, topic, revision, "unclear", "up");
	}

	private static MasteryChanged change(String learner, String topic, long revision, String state,
			@Nullable String trend) {
		Instant at = START.plusSeconds(revision);
		return new MasteryChanged(learner, topic, "Größe " + topic, revision, 0.51, 0.25, 0.75, state, (int) revision,
				1, at, trend, 60_000L, "LOW_SCORES", List.of("a1"), List.of("django"), List.of(), at, 100 + revision);
	}

}
