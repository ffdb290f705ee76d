package io.weakspot.questions.bankfile;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.weakspot.questions.catalogue.FollowUp;
import io.weakspot.questions.catalogue.Intent;
import io.weakspot.questions.catalogue.KeyPoint;
import io.weakspot.questions.catalogue.Level;
import io.weakspot.questions.catalogue.Option;
import io.weakspot.questions.catalogue.QuestionKind;
import io.weakspot.questions.catalogue.Role;
import io.weakspot.questions.catalogue.TopicWeight;
import org.jspecify.annotations.Nullable;

/**
 * A bank as a JSON file. Only title or id, and a text for each question, have to be
 * there.
 *
 * @param licence of the questions that name none themselves, as is the source
 */
public record BankFile(@Nullable String id, @Nullable String title, @Nullable String technology,
		@Nullable String licence, @Nullable String source, @Nullable List<TopicEntry> topics,
		@Nullable List<Role> roles, @Nullable List<QuestionEntry> questions) {

	/** A topic of the bank's tree. */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record TopicEntry(@Nullable String id, @Nullable String name, @Nullable String parentId,
			@Nullable List<String> prerequisites, @Nullable List<String> aliases) {
	}

	/** A question; what it leaves out is found from its words. */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record QuestionEntry(@Nullable String id, @Nullable String text, @Nullable String code,
			@Nullable QuestionKind kind, @Nullable List<Option> options, @Nullable List<TopicWeight> topics,
			@Nullable Level level, @Nullable Intent intent, @Nullable String referenceAnswer,
			@Nullable List<KeyPointEntry> keyPoints, @Nullable List<FollowUp> followUps, @Nullable String appliesTo,
			@Nullable String verifiedOn, @Nullable String source, @Nullable String licence) {
	}

	/** A key point; authored unless it says that it is derived. */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record KeyPointEntry(@Nullable String id, @Nullable String text, KeyPoint.@Nullable Kind kind,
			@Nullable List<String> phrasings, @Nullable Boolean derived) {
	}

}
