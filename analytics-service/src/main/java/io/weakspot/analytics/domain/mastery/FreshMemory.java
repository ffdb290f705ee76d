package io.weakspot.analytics.domain.mastery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** A learner of whom nothing is known yet, remembered in this process alone. */
public final class FreshMemory implements LearnerMemory {

	private final Map<String, KeptAnswer> answers = new LinkedHashMap<>();

	private final Map<String, TopicState> topics = new LinkedHashMap<>();

	private final Map<String, QuestionState> questions = new LinkedHashMap<>();

	private @Nullable LearnerState learner;

	@Override
	public @Nullable KeptAnswer answer(String answerId) {
		return this.answers.get(answerId);
	}

	@Override
	public void remember(KeptAnswer answer) {
		this.answers.put(answer.answer().answerId(), answer);
	}

	@Override
	public List<KeptAnswer> answers() {
		return new ArrayList<>(this.answers.values());
	}

	@Override
	public @Nullable LearnerState learner() {
		return this.learner;
	}

	@Override
	public void learner(@Nullable LearnerState state) {
		this.learner = state;
	}

	@Override
	public @Nullable TopicState topic(String topicId) {
		return this.topics.get(topicId);
	}

	@Override
	public void topic(String topicId, TopicState state) {
		this.topics.put(topicId, state);
	}

	@Override
	public Map<String, TopicState> topics() {
		return Map.copyOf(this.topics);
	}

	@Override
	public @Nullable QuestionState question(String questionId) {
		return this.questions.get(questionId);
	}

	@Override
	public void question(String questionId, @Nullable QuestionState state) {
		if (state == null) {
			this.questions.remove(questionId);
		}
		else {
			this.questions.put(questionId, state);
		}
	}

	@Override
	public Set<String> questions() {
		return Set.copyOf(this.questions.keySet());
	}

}
