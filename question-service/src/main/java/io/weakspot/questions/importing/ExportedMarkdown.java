package io.weakspot.questions.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.weakspot.questions.bankfile.BankNotes;
import io.weakspot.questions.importing.quiz.Quiz;
import org.jspecify.annotations.Nullable;

/**
 * A Markdown file that a bank was exported to. Comments say what Markdown has no place
 * for, and where each question begins.
 *
 * @param bank what a comment says about the bank, as JSON
 */
record ExportedMarkdown(String bank, List<Item> items) {

	private static final String BANK = "<!-- " + BankNotes.BANK;

	private static final String QUESTION = "<!-- " + BankNotes.QUESTION;

	private static final Pattern CHOICE = Pattern.compile("^- \\[([ xX])\\] (.*)$");

	private static final String INDENT = "      ";

	private static final int SEARCHED_LINES = 10;

	/** The file, or nothing when no comment says that a bank was exported to it. */
	static @Nullable ExportedMarkdown of(String document) {
		String bank = document.lines()
			.limit(SEARCHED_LINES)
			.filter((line) -> line.startsWith(BANK))
			.map((line) -> noted(line, BANK))
			.findFirst()
			.orElse(null);
		return (bank != null) ? new ExportedMarkdown(bank, items(document.lines().toList())) : null;
	}

	private static List<Item> items(List<String> lines) {
		List<Item> items = new ArrayList<>();
		int from = next(lines, 0);
		while (from < lines.size()) {
			int to = next(lines, from + 1);
			items.add(item(noted(lines.get(from), QUESTION), lines.subList(from + 1, to)));
			from = to;
		}
		return items;
	}

	private static int next(List<String> lines, int from) {
		int at = from;
		while (at < lines.size() && !lines.get(at).startsWith(QUESTION)) {
			at++;
		}
		return at;
	}

	private static String noted(String line, String begin) {
		return line.substring(begin.length()).strip().replaceFirst("\\s*-->$", "");
	}

	private static Item item(String notes, List<String> lines) {
		int answer = lines.indexOf(BankNotes.ANSWER_BELOW);
		List<String> asked = (answer >= 0) ? lines.subList(0, answer) : lines;
		int options = asked.indexOf(BankNotes.OPTIONS_BELOW);
		List<String> text = (options >= 0) ? asked.subList(0, options) : asked;
		return new Item(notes, joined(text).replaceFirst("^## ", ""),
				choices((options >= 0) ? asked.subList(options + 1, asked.size()) : List.of()),
				(answer >= 0)
						? joined(lines.subList(answer + 1, lines.size())).replaceFirst("^\\*\\*Answer\\*\\*\n\n", "")
						: "");
	}

	private static List<Quiz.Choice> choices(List<String> lines) {
		List<Quiz.Choice> choices = new ArrayList<>();
		for (String line : lines) {
			Matcher choice = CHOICE.matcher(line);
			if (choice.matches()) {
				choices.add(new Quiz.Choice(choice.group(2), !choice.group(1).isBlank()));
			}
			else if (!choices.isEmpty()) {
				Quiz.Choice last = choices.removeLast();
				String more = line.startsWith(INDENT) ? line.substring(INDENT.length()) : line;
				choices.add(new Quiz.Choice(last.text() + "\n" + more, last.right()));
			}
		}
		return choices.stream().map((choice) -> new Quiz.Choice(choice.text().strip(), choice.right())).toList();
	}

	private static String joined(List<String> lines) {
		return String.join("\n", lines).strip();
	}

	/**
	 * A question as it stands in the file.
	 *
	 * @param notes what the comment says about it, as JSON
	 * @param text with its code below
	 */
	record Item(String notes, String text, List<Quiz.Choice> choices, String answer) {
	}

}
