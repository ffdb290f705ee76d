package io.weakspot.questions.catalogue;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What one version of a question says; never changed once it is stored.
 *
 * @param code shown below the text, byte for byte as its author wrote it
 * @param options of a closed question, empty for an open one
 * @param topics at least one
 * @param keyPoints empty when there is no answer to take them from: such a question is
 * practised without a grade
 * @param appliesTo the versions of the technology that it is true for, in words
 * @param verifiedOn ISO date of the last check against that version
 */
public record QuestionContent(String text, @Nullable String code, QuestionKind kind, List<Option> options,
		List<TopicWeight> topics, Level level, Intent intent, @Nullable String referenceAnswer,
		List<KeyPoint> keyPoints, List<FollowUp> followUps, @Nullable String appliesTo, @Nullable String verifiedOn,
		@Nullable String source, @Nullable String licence) {

	public QuestionContent withTopics(List<TopicWeight> topics) {
		return new QuestionContent(this.text, this.code, this.kind, this.options, topics, this.level, this.intent,
				this.referenceAnswer, this.keyPoints, this.followUps, this.appliesTo, this.verifiedOn, this.source,
				this.licence);
	}

	public QuestionContent withKeyPoints(List<KeyPoint> keyPoints) {
		return new QuestionContent(this.text, this.code, this.kind, this.options, this.topics, this.level, this.intent,
				this.referenceAnswer, keyPoints, this.followUps, this.appliesTo, this.verifiedOn, this.source,
				this.licence);
	}

}
