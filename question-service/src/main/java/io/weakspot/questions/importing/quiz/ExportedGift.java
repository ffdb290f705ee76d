package io.weakspot.questions.importing.quiz;

import java.util.ArrayList;
import java.util.List;

import io.weakspot.questions.bankfile.BankNotes;
import org.jspecify.annotations.Nullable;

/**
 * A GIFT file that a bank was exported to. Comments say what the format has no place for.
 *
 * @param bank what a comment says about the bank, as JSON
 */
public record ExportedGift(String bank, List<Item> items, List<Quiz.Rest> leftOut) {

	private static final String MARKDOWN = "[markdown]";

	/** The file, or nothing when no comment says that a bank was exported to it. */
	public static @Nullable ExportedGift of(String document) throws NotReadable {
		String bank = null;
		List<Item> items = new ArrayList<>();
		List<Quiz.Rest> leftOut = new ArrayList<>();
		if (!document.contains(BankNotes.BANK)) {
			return null;
		}
		for (GiftParagraphs.Paragraph paragraph : GiftParagraphs.of(document)) {
			String own = noted(paragraph.comments(), BankNotes.BANK);
			bank = (own != null) ? own : bank;
			if (paragraph.kind() == GiftParagraphs.Kind.QUESTION) {
				add(paragraph, items, leftOut);
			}
		}
		return (bank != null) ? new ExportedGift(bank, items, leftOut) : null;
	}

	private static void add(GiftParagraphs.Paragraph paragraph, List<Item> items, List<Quiz.Rest> leftOut) {
		GiftQuestion question = GiftQuestion.of(paragraph.text());
		if (question == null) {
			leftOut.add(Quiz.Rest.of(paragraph.text(), "it has no braces for an answer, or never closes them"));
			return;
		}
		String notes = noted(paragraph.comments(), BankNotes.QUESTION);
		List<Quiz.Choice> choices = question.choicesAsWritten().stream().map(ExportedGift::plain).toList();
		items.add(new Item((notes != null) ? notes : "{}", question.stem(), choices, question.general()));
	}

	private static Quiz.Choice plain(Quiz.Choice choice) {
		return choice.text().startsWith(MARKDOWN)
				? new Quiz.Choice(choice.text().substring(MARKDOWN.length()), choice.right()) : choice;
	}

	private static @Nullable String noted(List<String> comments, String begin) {
		return comments.stream()
			.filter((comment) -> comment.startsWith(begin))
			.map((comment) -> comment.substring(begin.length()).strip())
			.findFirst()
			.orElse(null);
	}

	/**
	 * A question as it stands in the file.
	 *
	 * @param notes what a comment says about it, as JSON
	 * @param text with its code below
	 */
	public record Item(String notes, String text, List<Quiz.Choice> choices, String answer) {
	}

}
