package io.weakspot.analytics.topology;

import java.util.List;

import io.weakspot.analytics.domain.mastery.Model;
import io.weakspot.analytics.domain.mastery.Priors;
import io.weakspot.analytics.domain.statistics.MeasuringQuestion;
import io.weakspot.analytics.domain.statistics.Observation;
import io.weakspot.analytics.facts.QuestionMeasured;
import io.weakspot.starter.facts.FactBodies;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SummingProcessorTest {

	private static final About QUESTION = new About(null, "q", 1);

	private final KeyValueStore<String, byte[]> store = Stores
		.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(SummingProcessor.STORE), Serdes.String(), Serdes.ByteArray())
		.withLoggingDisabled()
		.build();

	private MockProcessorContext<String, Result> context;

	private SummingProcessor processor;

	@BeforeEach
	void begin() {
		begun();
		this.store.init(this.context.getStateStoreContext(), this.store);
		this.processor.init(this.context);
	}

	@Test
	void tellsAQuestionNowAndThenHoweverMuchWasObserved() {
		observe(3);
		assertThat(this.context.forwarded()).isEmpty();

		assertThat(told()).extracting(QuestionMeasured::n).containsExactly(3L);
		assertThat(told()).isEmpty();

		observe(1);
		assertThat(told()).extracting(QuestionMeasured::n).containsExactly(4L);
	}

	@Test
	void tellsWhatWaitedWhereAnotherGoesOn() {
		observe(2);

		begun();
		this.context.addStateStore(this.store);
		this.processor.init(this.context);

		assertThat(told()).extracting(QuestionMeasured::n).containsExactly(2L);
		assertThat(told()).isEmpty();
	}

	private void begun() {
		this.context = new MockProcessorContext<>();
		this.processor = new SummingProcessor(new MeasuringQuestions(
				new MeasuringQuestion(Model.unfitted(Priors.DEFAULT)), new Generation("analytics", 1)));
	}

	private void observe(int times) {
		Observation observation = new Observation(true, 50, 0, true, true, 1000, List.of("said"), List.of());
		for (int i = 0; i < times; i++) {
			this.processor
				.process(new Record<>(QUESTION.key(), new Observed(QUESTION, observation, false, 1000 + i), i));
		}
	}

	/** What is told when its time comes. */
	private List<QuestionMeasured> told() {
		this.context.resetForwards();
		this.context.scheduledPunctuators().getFirst().getPunctuator().punctuate(0);
		return this.context.forwarded()
			.stream()
			.map((forwarded) -> FactBodies.read(forwarded.record().value().fact(), QuestionMeasured.class))
			.toList();
	}

}
