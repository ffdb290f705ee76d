package io.weakspot.analytics.topology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

import io.weakspot.analytics.domain.mastery.KeptAnswer;
import io.weakspot.analytics.domain.mastery.LearnerMemory;
import io.weakspot.analytics.domain.mastery.LearnerState;
import io.weakspot.analytics.domain.mastery.QuestionState;
import io.weakspot.analytics.domain.mastery.TopicState;
import io.weakspot.analytics.domain.statistics.Progress;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/**
 * One learner's memory in the store of their partition. All kinds of state share one
 * store: each store costs memory, files and a changelog that every commit has to write
 * to; and all of a learner lies together.
 */
record StoredMemory(String learnerId, KeyValueStore<String, byte[]> store) implements LearnerMemory {

	/** Occurs in no id. */
	static final char SEPARATOR = '\0';

	static final String STORE = "learners";

	private static final StringSerializer STRINGS = new StringSerializer();

	static StoreBuilder<KeyValueStore<String, byte[]>> builder() {
		return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(STORE), Serdes.String(), Serdes.ByteArray())
			.withCachingEnabled();
	}

	@Override
	public @Nullable KeptAnswer answer(String answerId) {
		return get(AnswerCodec.ANSWER, answerId);
	}

	@Override
	public void remember(KeptAnswer answer) {
		put(AnswerCodec.ANSWER, answer.answer().answerId(), answer);
	}

	@Override
	public List<KeptAnswer> answers() {
		List<KeptAnswer> answers = new ArrayList<>();
		forEach(AnswerCodec.ANSWER, (id, answer) -> answers.add(answer));
		return answers;
	}

	@Override
	public @Nullable LearnerState learner() {
		return get(LearnerCodec.LEARNER, "");
	}

	@Override
	public void learner(@Nullable LearnerState state) {
		put(LearnerCodec.LEARNER, "", state);
	}

	@Override
	public @Nullable TopicState topic(String topicId) {
		return get(TopicCodec.TOPIC, topicId);
	}

	@Override
	public void topic(String topicId, TopicState state) {
		put(TopicCodec.TOPIC, topicId, state);
	}

	@Override
	public Map<String, TopicState> topics() {
		Map<String, TopicState> topics = new LinkedHashMap<>();
		forEach(TopicCodec.TOPIC, topics::put);
		return topics;
	}

	@Override
	public @Nullable QuestionState question(String questionId) {
		return get(QuestionCodec.QUESTION, questionId);
	}

	@Override
	public void question(String questionId, @Nullable QuestionState state) {
		put(QuestionCodec.QUESTION, questionId, state);
	}

	@Override
	public Set<String> questions() {
		Set<String> questions = new LinkedHashSet<>();
		forEach(QuestionCodec.QUESTION, (id, state) -> questions.add(id));
		return questions;
	}

	/** How far the learner is with an assignment. */
	Progress progress(String assignmentId) {
		Progress progress = get(StatisticsCodecs.PROGRESS, assignmentId);
		return (progress != null) ? progress : Progress.NONE;
	}

	void progress(String assignmentId, Progress progress) {
		put(StatisticsCodecs.PROGRESS, assignmentId, progress);
	}

	private <T> @Nullable T get(StateCodec<T> codec, String id) {
		byte[] bytes = this.store.get(prefix(codec) + id);
		return (bytes != null) ? codec.read(bytes) : null;
	}

	private <T> void put(StateCodec<T> codec, String id, @Nullable T state) {
		String key = prefix(codec) + id;
		if (state != null) {
			this.store.put(key, codec.write(state));
		}
		else {
			this.store.delete(key);
		}
	}

	private <T> void forEach(StateCodec<T> codec, BiConsumer<String, T> action) {
		String prefix = prefix(codec);
		try (KeyValueIterator<String, byte[]> all = this.store.prefixScan(prefix, STRINGS)) {
			all.forEachRemaining(
					(entry) -> action.accept(entry.key.substring(prefix.length()), codec.read(entry.value)));
		}
	}

	private String prefix(StateCodec<?> codec) {
		return this.learnerId + SEPARATOR + codec.kind();
	}

}
