package io.weakspot.analytics.topology;

import io.weakspot.analytics.domain.mastery.GradedAnswer;
import io.weakspot.analytics.domain.mastery.LearnerState;
import io.weakspot.analytics.domain.mastery.QuestionState;
import io.weakspot.analytics.domain.mastery.TopicState;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * What the topology keeps of the learners of a partition. The answers are kept because
 * the newest grade of an answer counts, however late it comes.
 */
record Stores(KeyValueStore<String, GradedAnswer> answers, KeyValueStore<String, LearnerState> learners,
		KeyValueStore<String, TopicState> topics, KeyValueStore<String, QuestionState> questions) {

	static final String ANSWERS = "answers";

	static final String LEARNERS = "learners";

	static final String TOPICS = "topics";

	static final String QUESTIONS = "questions";

	static Stores of(ProcessorContext<?, ?> context) {
		return new Stores(context.getStateStore(ANSWERS), context.getStateStore(LEARNERS),
				context.getStateStore(TOPICS), context.getStateStore(QUESTIONS));
	}

	static void addTo(Topology topology, String processor) {
		add(topology, processor, ANSWERS, StateCodec.answers());
		add(topology, processor, LEARNERS, StateCodec.learners());
		add(topology, processor, TOPICS, StateCodec.topics());
		add(topology, processor, QUESTIONS, StateCodec.questions());
	}

	private static <T> void add(Topology topology, String processor, String name, Serde<T> values) {
		topology.addStateStore(org.apache.kafka.streams.state.Stores
			.keyValueStoreBuilder(org.apache.kafka.streams.state.Stores.persistentKeyValueStore(name), Serdes.String(),
					values)
			.withCachingEnabled(), processor);
	}

}
