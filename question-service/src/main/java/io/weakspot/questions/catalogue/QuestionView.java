package io.weakspot.questions.catalogue;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A question as the web shows it, with its answer or without.
 */
@Schema(name = "Question")
record QuestionView(String id, int version, String bankId, String text, @Nullable String code, QuestionKind kind,
		List<OptionView> options, List<TopicWeight> topics, Level level, Intent intent,
		@Schema(description = "left out for learners, as are the key points") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String referenceAnswer,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<KeyPoint> keyPoints,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<FollowUp> followUps, @Nullable String appliesTo,
		@Nullable String verifiedOn, @Nullable String source, @Nullable String licence,
		@Schema(description = "left out for learners, and before the first answer") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Measured measured) {

	static QuestionView of(Question question, boolean withAnswer) {
		return of(question, withAnswer, null);
	}

	static QuestionView of(Question question, boolean withAnswer, @Nullable Measured measured) {
		QuestionContent content = question.content();
		return new QuestionView(question.id(), question.version(), question.bankId(), content.text(), content.code(),
				content.kind(), content.options().stream().map((option) -> OptionView.of(option, withAnswer)).toList(),
				content.topics(), content.level(), content.intent(), withAnswer ? content.referenceAnswer() : null,
				withAnswer ? content.keyPoints() : null, withAnswer ? content.followUps() : null, content.appliesTo(),
				content.verifiedOn(), content.source(), content.licence(), withAnswer ? measured : null);
	}

	record OptionView(String id, String text, @Schema(
			description = "left out for learners") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean correct) {

		static OptionView of(Option option, boolean withAnswer) {
			return new OptionView(option.id(), option.text(), withAnswer ? option.correct() : null);
		}

	}

}
