package io.weakspot.questions.importing;

import java.util.ArrayList;
import java.util.List;

import io.weakspot.questions.bankfile.BankFile;
import io.weakspot.questions.bankfile.BankNotes;
import io.weakspot.questions.catalogue.Option;
import io.weakspot.questions.importing.quiz.ExportedGift;
import io.weakspot.questions.importing.quiz.Quiz;
import tools.jackson.core.JacksonException;

/** Reads back what a bank was exported to, so that it is the same bank again. */
final class ExportedBank {

	private ExportedBank() {
	}

	static Reading of(ExportedGift gift) {
		List<BankFile.QuestionEntry> entries = new ArrayList<>();
		try {
			for (ExportedGift.Item item : gift.items()) {
				entries.add(entry(item.notes(), item.text(), item.choices(), item.answer()));
			}
			return withLeftOut(BankFileReader.draft(file(gift.bank(), entries)), gift.leftOut());
		}
		catch (JacksonException ex) {
			return damaged();
		}
	}

	static Reading of(ExportedMarkdown markdown) {
		List<BankFile.QuestionEntry> entries = new ArrayList<>();
		try {
			for (ExportedMarkdown.Item item : markdown.items()) {
				entries.add(entry(item.notes(), item.text(), item.choices(), item.answer()));
			}
			return BankFileReader.draft(file(markdown.bank(), entries));
		}
		catch (JacksonException ex) {
			return damaged();
		}
	}

	private static BankFile.QuestionEntry entry(String notes, String words, List<Quiz.Choice> choices, String answer) {
		List<Option> options = new ArrayList<>();
		for (Quiz.Choice choice : choices) {
			options.add(new Option("option-" + (options.size() + 1), choice.text(), choice.right()));
		}
		return BankNotes.question(notes, words, options, answer.isEmpty() ? null : answer);
	}

	private static BankFile file(String bank, List<BankFile.QuestionEntry> entries) {
		BankFile noted = BankNotes.bank(bank);
		return new BankFile(noted.id(), noted.title(), noted.technology(), noted.licence(), noted.source(),
				noted.topics(), noted.roles(), entries);
	}

	private static Reading withLeftOut(Reading reading, List<Quiz.Rest> rest) {
		return switch (reading) {
			case Reading.Unreadable no -> no;
			case Reading.Draft draft -> new Reading.Draft(draft.id(), draft.title(), draft.technology(), draft.source(),
					draft.licence(), draft.announced(), draft.topics(), draft.roles(), draft.questions(),
					rest.stream().map((one) -> new Reading.LeftOut(one.excerpt(), one.reason())).toList());
		};
	}

	private static Reading damaged() {
		return Reading.Unreadable.because("A comment that the export wrote, beginning with weakspot-, was damaged. "
				+ "Put it back, or take all of these comments out: then the words alone are imported.");
	}

}
