package io.weakspot.questions.importing;

import java.util.List;

import io.weakspot.questions.catalogue.QuestionContent;
import io.weakspot.questions.catalogue.QuestionRules.Violation;
import io.weakspot.questions.catalogue.Role;
import io.weakspot.questions.catalogue.Topic;
import org.jspecify.annotations.Nullable;

/** What came of reading a document. */
sealed interface Reading {

	/**
	 * The questions of a document in its order, duplicates included.
	 *
	 * @param id what the document calls the bank itself
	 * @param announced how many questions its title promises
	 */
	record Draft(@Nullable String id, String title, @Nullable String technology, @Nullable String source,
			@Nullable String licence, @Nullable Integer announced, List<Topic> topics, List<Role> roles,
			List<DraftQuestion> questions, List<LeftOut> leftOut) implements Reading {
	}

	/**
	 * A question as it was found.
	 *
	 * @param id what the document calls it
	 * @param section the name of the part that it stands in
	 * @param content complete but for the topics, which may be empty
	 */
	record DraftQuestion(@Nullable String id, @Nullable String section, QuestionContent content) {
	}

	/** A part of the document that is in no question, and why. */
	record LeftOut(String excerpt, String reason) {
	}

	/** Nothing could be made of it. */
	record Unreadable(String detail, List<Violation> violations) implements Reading {

		static Unreadable because(String detail) {
			return new Unreadable(detail, List.of());
		}

	}

}
