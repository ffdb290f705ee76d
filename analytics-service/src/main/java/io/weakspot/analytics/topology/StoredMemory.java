package io.weakspot.analytics.topology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

import io.weakspot.analytics.domain.mastery.GradedAnswer;
import io.weakspot.analytics.domain.mastery.LearnerMemory;
import io.weakspot.analytics.domain.mastery.LearnerState;
import io.weakspot.analytics.domain.mastery.QuestionState;
import io.weakspot.analytics.domain.mastery.TopicState;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** One learner's memory in the stores of their partition. */
record StoredMemory(String learnerId, Stores stores) implements LearnerMemory {

	private static final StringSerializer STRINGS = new StringSerializer();

	@Override
	public @Nullable GradedAnswer answer(String answerId) {
		return this.stores.answers().get(key(answerId));
	}

	@Override
	public void remember(GradedAnswer answer) {
		this.stores.answers().put(key(answer.answerId()), answer);
	}

	@Override
	public List<GradedAnswer> answers() {
		List<GradedAnswer> answers = new ArrayList<>();
		forEach(this.stores.answers(), (id, answer) -> answers.add(answer));
		return answers;
	}

	@Override
	public @Nullable LearnerState learner() {
		return this.stores.learners().get(this.learnerId);
	}

	@Override
	public void learner(@Nullable LearnerState state) {
		putOrDelete(this.stores.learners(), this.learnerId, state);
	}

	@Override
	public @Nullable TopicState topic(String topicId) {
		return this.stores.topics().get(key(topicId));
	}

	@Override
	public void topic(String topicId, TopicState state) {
		this.stores.topics().put(key(topicId), state);
	}

	@Override
	public Map<String, TopicState> topics() {
		Map<String, TopicState> topics = new LinkedHashMap<>();
		forEach(this.stores.topics(), topics::put);
		return topics;
	}

	@Override
	public @Nullable QuestionState question(String questionId) {
		return this.stores.questions().get(key(questionId));
	}

	@Override
	public void question(String questionId, @Nullable QuestionState state) {
		putOrDelete(this.stores.questions(), key(questionId), state);
	}

	@Override
	public Set<String> questions() {
		Set<String> questions = new LinkedHashSet<>();
		forEach(this.stores.questions(), (id, state) -> questions.add(id));
		return questions;
	}

	private String key(String id) {
		return LearnerKey.of(this.learnerId, id);
	}

	private <T> void forEach(KeyValueStore<String, T> store, BiConsumer<String, T> action) {
		try (KeyValueIterator<String, T> all = store.prefixScan(LearnerKey.prefix(this.learnerId), STRINGS)) {
			all.forEachRemaining((entry) -> action.accept(LearnerKey.idIn(entry.key), entry.value));
		}
	}

	private static <T> void putOrDelete(KeyValueStore<String, T> store, String key, @Nullable T state) {
		if (state != null) {
			store.put(key, state);
		}
		else {
			store.delete(key);
		}
	}

}
