package io.weakspot.analytics.domain.mastery;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Everything that is remembered of one learner. Writing null forgets. */
public interface LearnerMemory {

	@Nullable KeptAnswer answer(String answerId);

	void remember(KeptAnswer answer);

	/** All answers, in any order; read only when an earlier one changes. */
	List<KeptAnswer> answers();

	@Nullable LearnerState learner();

	void learner(@Nullable LearnerState state);

	@Nullable TopicState topic(String topicId);

	void topic(String topicId, TopicState state);

	Map<String, TopicState> topics();

	@Nullable QuestionState question(String questionId);

	void question(String questionId, @Nullable QuestionState state);

	Set<String> questions();

}
