package io.weakspot.analytics.readmodel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import io.weakspot.analytics.domain.mastery.Model;
import io.weakspot.analytics.domain.mastery.Priors;
import io.weakspot.analytics.domain.mastery.Thresholds;
import io.weakspot.analytics.facts.MasteryChanged;
import io.weakspot.analytics.topology.Generation;
import io.weakspot.analytics.topology.Rules;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** What the read model promises on every database. */
abstract class LearnerTopicsContract {

	private static final Generation GENERATION = new Generation("contract", 1);

	private final String learner = "learner-" + UUID.randomUUID();

	private MongoClient client;

	private LearnerTopics topics;

	private Histories histories;

	abstract String uri();

	@BeforeEach
	void connect() {
		this.client = MongoClients.create(uri());
		ReactiveMongoTemplate mongo = new ReactiveMongoTemplate(this.client, "weakspot-analytics-contract");
		Serving serving = new Serving((event) -> {
		});
		serving.serve(GENERATION, new Rules(Model.unfitted(Priors.DEFAULT), Thresholds.DEFAULT));
		Documents documents = new Documents(mongo, serving);
		this.topics = new LearnerTopics(documents);
		this.histories = new Histories(documents);
	}

	@AfterEach
	void disconnect() {
		this.client.close();
	}

	@Test
	void readsBackWhatWasWritten() {
		MasteryChanged change = change("orm", 3);

		write(List.of(change));

		assertThat(this.topics.of(this.learner).block()).containsExactly(change);
	}

	@Test
	void knowsNothingOfAStranger() {
		assertThat(this.topics.of("stranger").block()).isEmpty();
		assertThat(this.histories.of("stranger", "orm").block()).isEmpty();
	}

	@Test
	void keepsTheNewestOfEachTopic() {
		write(List.of(change("orm", 1), change("admin", 1), change("orm", 2)));

		assertThat(this.topics.of(this.learner).block()).containsExactlyInAnyOrder(change("orm", 2),
				change("admin", 1));
	}

	@Test
	void refusesWhatIsOlderOrThere() {
		write(List.of(change("orm", 1), change("orm", 2)));

		write(List.of(change("orm", 1), change("orm", 2)));

		assertThat(this.topics.of(this.learner).block()).containsExactly(change("orm", 2));
		assertThat(this.histories.of(this.learner, "orm").block()).hasSize(2);
	}

	@Test
	void endsTheSameHoweverOftenBatchesAreRedelivered() {
		List<MasteryChanged> changes = LongStream.rangeClosed(1, 20)
			.mapToObj((revision) -> change("orm", revision))
			.toList();
		Random random = new Random(5);

		for (int from = 0; from < changes.size(); from += 4) {
			List<MasteryChanged> batch = new ArrayList<>(
					changes.subList(Math.max(0, from - random.nextInt(6)), from + 4));
			write(batch);
		}

		assertThat(this.histories.of(this.learner, "orm").block()).extracting(Histories.Point::at)
			.containsExactlyElementsOf(changes.stream().map(MasteryChanged::asOf).toList());
	}

	@Test
	void boundsTheHistory() {
		List<MasteryChanged> changes = LongStream.rangeClosed(1, Histories.POINTS_KEPT + 5)
			.mapToObj((revision) -> change("orm", revision))
			.toList();

		write(changes);

		assertThat(this.histories.of(this.learner, "orm").block()).hasSize(Histories.POINTS_KEPT)
			.last()
			.extracting(Histories.Point::at)
			.isEqualTo(changes.getLast().asOf());
	}

	@Test
	void takesTopicsOfAnyName() {
		List<MasteryChanged> odd = new ArrayList<>(
				List.of(change("a.b", 1), change("$set", 1), change("a%2eb", 1), change("größe", 1)));
		Collections.shuffle(odd, new Random(1));

		write(odd);

		assertThat(this.topics.of(this.learner).block()).containsExactlyInAnyOrderElementsOf(odd);
	}

	private void write(List<MasteryChanged> changes) {
		this.topics.write(GENERATION, changes).block();
		this.histories.write(GENERATION, changes).block();
	}

	private MasteryChanged change(String topic, long revision) {
		Instant at = Instant.parse("2026-11-20T10:00:00.123Z").plusSeconds(revision);
		return new MasteryChanged(this.learner, topic, "Topic " + topic, revision, 0.5, 0.25, 0.75, "unclear",
				(int) revision, 1, at, null, 60_000L, "LOW_SCORES", List.of("a1"), List.of("django"),
				List.of(new MasteryChanged.Recent("q1", at)), at, 10 * revision);
	}

}
