package io.weakspot.questions.importing;

import java.util.List;

import io.weakspot.questions.catalogue.QuestionRules.Violation;

/** What came of an import. */
sealed interface ImportOutcome {

	/** The bank is stored, or would be if this was no dry run. */
	record Reported(ImportReport report) implements ImportOutcome {
	}

	/** The document can't become a bank. */
	record Refused(String detail, List<Violation> violations) implements ImportOutcome {

		static Refused because(String detail) {
			return new Refused(detail, List.of());
		}

	}

	/** The idempotency key was used for something else. */
	record KeyTaken() implements ImportOutcome {
	}

}
