package io.weakspot.questions.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.swagger.v3.oas.annotations.media.Schema;
import io.weakspot.questions.wording.IntentWording;
import org.jspecify.annotations.Nullable;

/**
 * A question as it is sent to be stored. It takes what a question is read as, so that one
 * can be read, changed and sent back; id, version and bank are not changed by it.
 */
record QuestionRequest(@Nullable String id, @Nullable Integer version, @Nullable String bankId,
		@Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String text, @Nullable String code,
		@Nullable QuestionKind kind, @Nullable List<OptionRequest> options, @Nullable List<TopicWeight> topics,
		@Nullable Level level, @Schema(description = "found from the wording if left out") @Nullable Intent intent,
		@Nullable String referenceAnswer,
		@Schema(description = "derived from the reference answer if there are none") @Nullable List<KeyPointRequest> keyPoints,
		@Nullable List<FollowUp> followUps, @Nullable String appliesTo, @Nullable String verifiedOn,
		@Nullable String source, @Nullable String licence) {

	/**
	 * The content to store.
	 * @param otherwise topics for a question that names none
	 */
	QuestionContent content(List<TopicWeight> otherwise) {
		String words = Objects.requireNonNullElse(this.text, "").strip();
		List<Option> offered = choices();
		QuestionKind sort = (this.kind != null) ? this.kind : kindOf(offered);
		List<TopicWeight> about = present(this.topics);
		return DerivingKeyPoints.in(new QuestionContent(words, this.code, sort, offered,
				about.isEmpty() ? otherwise : about, (this.level != null) ? this.level : Level.FRESHER,
				(this.intent != null) ? this.intent : Intent.of(IntentWording.of(words)).orElse(Intent.EXPLAIN),
				this.referenceAnswer, points(), present(this.followUps), this.appliesTo, this.verifiedOn, this.source,
				this.licence));
	}

	boolean isComplete() {
		return present(this.options).stream().allMatch((option) -> option.text() != null)
				&& present(this.keyPoints).stream().allMatch((point) -> point.text() != null)
				&& present(this.followUps).stream().allMatch((followUp) -> followUp.text() != null)
				&& present(this.topics).stream().allMatch((topic) -> topic.id() != null);
	}

	/** Whether the request speaks of the question that it is sent to. */
	boolean isAbout(String questionId, String questionBankId) {
		return (this.id == null || this.id.equals(questionId))
				&& (this.bankId == null || this.bankId.equals(questionBankId));
	}

	private List<Option> choices() {
		List<Option> made = new ArrayList<>();
		for (OptionRequest option : present(this.options)) {
			String name = (option.id() != null) ? option.id() : Character.toString('a' + made.size());
			made.add(new Option(name, Objects.requireNonNullElse(option.text(), ""),
					Boolean.TRUE.equals(option.correct())));
		}
		return made;
	}

	private List<KeyPoint> points() {
		List<KeyPoint> made = new ArrayList<>();
		for (KeyPointRequest point : present(this.keyPoints)) {
			String name = (point.id() != null) ? point.id() : "point-" + (made.size() + 1);
			made.add(new KeyPoint(name, Objects.requireNonNullElse(point.text(), ""),
					(point.kind() != null) ? point.kind() : KeyPoint.Kind.MUST, present(point.phrasings()),
					Boolean.TRUE.equals(point.derived())));
		}
		return made;
	}

	private static QuestionKind kindOf(List<Option> options) {
		long right = options.stream().filter(Option::correct).count();
		return options.isEmpty() ? QuestionKind.OPEN : (right > 1) ? QuestionKind.MULTIPLE : QuestionKind.SINGLE;
	}

	private static <T> List<T> present(@Nullable List<T> list) {
		return (list != null) ? list.stream().filter(Objects::nonNull).toList() : List.of();
	}

	record OptionRequest(@Nullable String id, @Nullable String text, @Nullable Boolean correct) {
	}

	record KeyPointRequest(@Nullable String id, @Nullable String text, KeyPoint.@Nullable Kind kind,
			@Nullable List<String> phrasings, @Nullable Boolean derived) {
	}

}
