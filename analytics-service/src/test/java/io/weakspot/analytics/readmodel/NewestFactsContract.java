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
import io.weakspot.analytics.facts.AccuracyMeasured;
import io.weakspot.analytics.facts.CohortQuestionMeasured;
import io.weakspot.analytics.facts.LearnerProgressed;
import io.weakspot.analytics.facts.MissedPoint;
import io.weakspot.analytics.facts.QuestionMeasured;
import io.weakspot.analytics.topology.Generation;
import io.weakspot.analytics.topology.Rules;
import io.weakspot.starter.facts.FactBodies;
import io.weakspot.starter.testing.Golden;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** What the read model of statistics promises on every database. */
abstract class NewestFactsContract {

	private static final Instant AT = Instant.parse("2026-11-20T10:00:00.123Z");

	private final String id = UUID.randomUUID().toString();

	private final Generation generation = new Generation("contract", (int) (System.nanoTime() & 0xfffffff));

	private MongoClient client;

	private Documents documents;

	abstract String uri();

	@BeforeEach
	void connect() {
		this.client = MongoClients.create(uri());
		Serving serving = new Serving((event) -> {
		});
		serving.serve(this.generation, new Rules(Model.unfitted(Priors.DEFAULT), Thresholds.DEFAULT));
		this.documents = new Documents(new ReactiveMongoTemplate(this.client, "weakspot-analytics-contract"), serving);
	}

	@AfterEach
	void disconnect() {
		this.client.close();
	}

	@Test
	void readsBackEachVersionOfAQuestion() {
		MeasuredQuestions questions = new MeasuredQuestions(this.documents);
		QuestionMeasured first = question(1, 3);
		QuestionMeasured second = question(2, 1);

		questions.write(this.generation, List.of(first, second)).block();

		assertThat(questions.of(List.of(this.id, "nowhere")).collectList().block()).containsExactlyInAnyOrder(first,
				second);
		assertThat(questions.of(List.of("nowhere")).collectList().block()).isEmpty();
		assertThat(questions.of(List.of()).collectList().block()).isEmpty();
	}

	@Test
	void keepsTheSameBytesWhicheverGenerationTellsThem() {
		Generation other = new Generation("contract", this.generation.number() + 1);
		MeasuredQuestions questions = new MeasuredQuestions(this.documents);

		questions.write(this.generation, List.of(question(1, 3).of(7))).block();
		questions.write(other, List.of(question(1, 3).of(8))).block();

		assertThat(questions.ids(this.generation).collectList().block()).containsExactly(this.id);
		assertThat(questions.bodies(this.generation, List.of(this.id)).block()).containsOnlyKeys(this.id)
			.isEqualTo(questions.bodies(other, List.of(this.id)).block());
	}

	@Test
	void keepsTheNewestWhateverComesAgain() {
		MeasuredQuestions questions = new MeasuredQuestions(this.documents);
		questions.write(this.generation, List.of(question(1, 1), question(1, 3), question(1, 2))).block();

		questions.write(this.generation, List.of(question(1, 2), question(2, 1))).block();
		questions.write(this.generation, List.of(question(1, 1))).block();

		assertThat(questions.of(List.of(this.id)).collectList().block()).containsExactlyInAnyOrder(question(1, 3),
				question(2, 1));
	}

	@Test
	void losesNothingWhereTwoWriteAtOnce() {
		MeasuredQuestions questions = new MeasuredQuestions(this.documents);
		List<QuestionMeasured> facts = new ArrayList<>();
		LongStream.rangeClosed(1, 8).forEach((version) -> facts.add(question((int) version, version)));
		Collections.shuffle(facts, new Random(3));

		Flux.fromIterable(facts).flatMap((fact) -> questions.write(this.generation, List.of(fact)), 4).then().block();

		assertThat(questions.of(List.of(this.id)).collectList().block()).containsExactlyInAnyOrderElementsOf(facts);
	}

	@Test
	void readsBackWhatACohortAnswered() {
		CohortQuestions questions = new CohortQuestions(this.documents);
		CohortQuestionMeasured measured = new CohortQuestionMeasured(this.id, "q.1$", 2, 5, 4, 0.5,
				List.of(new MissedPoint("0123456789abcdef01234567", 3, 4)), AT);

		questions.write(this.generation, List.of(measured)).block();

		assertThat(questions.of(this.id).block()).containsExactly(measured);
		assertThat(questions.of("nobody").block()).isEmpty();
	}

	@Test
	void readsBackHowFarLearnersAre() {
		AssignmentProgress progress = new AssignmentProgress(this.documents);
		LearnerProgressed one = new LearnerProgressed(this.id, "queries", 2,
				List.of(new LearnerProgressed.Answer("q", "a", null, AT)), AT);
		LearnerProgressed other = new LearnerProgressed(this.id, "views", 1, List.of(), AT);

		progress.write(this.generation, List.of(one, other)).block();

		assertThat(progress.of(List.of(this.id)).collectList().block()).containsExactlyInAnyOrder(one, other);
	}

	@Test
	void readsBackAllPartsOfTheAccuracy() {
		MeasuredAccuracy accuracy = new MeasuredAccuracy(this.documents);
		AccuracyMeasured first = new AccuracyMeasured("0", 7, List.of(1L, 2L, 30_000_000_000L), List.of(4L), AT);
		AccuracyMeasured second = new AccuracyMeasured("1", 1, List.of(), List.of(), AT);

		accuracy.write(this.generation, List.of(first, second)).block();

		assertThat(accuracy.all().block()).containsExactlyInAnyOrder(first, second);
	}

	private QuestionMeasured question(int version, long revision) {
		QuestionMeasured example = FactBodies.read(Golden.example("statistics.v1", "QuestionMeasured"),
				QuestionMeasured.class);
		return new QuestionMeasured(this.id, version, 0, revision, example.n(), example.nFirst(), example.facility(),
				example.low(), example.high(), null, null, null, 0, example.medianMs(), example.scores(),
				example.keyPoints(), example.flags(), example.difficulty(), example.asOf());
	}

}
