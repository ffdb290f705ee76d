package io.weakspot.questions.exporting;

import java.util.List;
import java.util.Objects;

import io.weakspot.questions.bankfile.BankFile;
import io.weakspot.questions.bankfile.BankFile.QuestionEntry;
import io.weakspot.questions.bankfile.BankNotes;
import io.weakspot.questions.bankfile.Fenced;
import io.weakspot.questions.catalogue.Option;

/** Writes a bank as Markdown for people to read; comments keep what they need not see. */
final class WritingMarkdown {

	private static final String INDENT = "      ";

	private final StringBuilder out = new StringBuilder();

	private WritingMarkdown() {
	}

	static String of(BankFile file) {
		WritingMarkdown writing = new WritingMarkdown();
		writing.out.append("# ").append(String.valueOf(file.title()).replaceAll("\\s+", " ")).append("\n\n");
		writing.comment(BankNotes.of(file));
		Objects.requireNonNullElse(file.questions(), List.<QuestionEntry>of()).forEach(writing::question);
		return writing.out.toString();
	}

	private void question(QuestionEntry question) {
		this.out.append('\n');
		comment(BankNotes.of(question));
		String words = new Fenced(String.valueOf(question.text()), question.code()).joined();
		this.out.append("## ").append(visible(words)).append('\n');
		List<Option> options = Objects.requireNonNullElse(question.options(), List.of());
		if (!options.isEmpty()) {
			this.out.append('\n').append(BankNotes.OPTIONS_BELOW).append("\n\n");
			options.forEach(this::option);
		}
		String answer = Objects.requireNonNullElse(question.referenceAnswer(), "");
		if (!answer.isBlank()) {
			this.out.append('\n').append(BankNotes.ANSWER_BELOW).append("\n**Answer**\n\n").append(visible(answer));
			this.out.append('\n');
		}
	}

	private void option(Option option) {
		this.out.append(option.correct() ? "- [x] " : "- [ ] ");
		this.out.append(visible(option.text()).replace("\n", "\n" + INDENT)).append('\n');
	}

	private void comment(String text) {
		this.out.append("<!-- ").append(text).append(" -->\n");
	}

	// What begins one of our comments is kept in the comment above.
	private static String visible(String text) {
		return text.replace("\r", "").replace("<!-- weakspot-", "<!- weakspot-");
	}

}
