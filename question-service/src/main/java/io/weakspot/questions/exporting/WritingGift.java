package io.weakspot.questions.exporting;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import io.weakspot.questions.bankfile.BankFile;
import io.weakspot.questions.bankfile.BankFile.QuestionEntry;
import io.weakspot.questions.bankfile.BankFile.TopicEntry;
import io.weakspot.questions.bankfile.BankNotes;
import io.weakspot.questions.bankfile.Fenced;
import io.weakspot.questions.catalogue.Option;
import io.weakspot.questions.catalogue.QuestionKind;
import io.weakspot.questions.importing.quiz.GiftText;

/** Writes a bank as GIFT, which Moodle reads; open questions become essays. */
final class WritingGift {

	private final StringBuilder out = new StringBuilder();

	private final BankFile file;

	private final Map<String, String> topics;

	private String category = "";

	private WritingGift(BankFile file) {
		this.file = file;
		this.topics = Objects.requireNonNullElse(file.topics(), List.<TopicEntry>of())
			.stream()
			.collect(Collectors.toMap((topic) -> String.valueOf(topic.id()), (topic) -> String.valueOf(topic.name()),
					(one, other) -> one));
	}

	static String of(BankFile file) {
		return new WritingGift(file).written();
	}

	private String written() {
		this.out.append("// ").append(BankNotes.of(this.file)).append("\n\n");
		Objects.requireNonNullElse(this.file.questions(), List.<QuestionEntry>of()).forEach(this::question);
		return this.out.toString();
	}

	private void question(QuestionEntry question) {
		String category = category(question);
		if (!category.equals(this.category)) {
			this.out.append("$CATEGORY: ").append(category).append("\n\n");
			this.category = category;
		}
		String words = new Fenced(String.valueOf(question.text()), question.code()).joined();
		String answer = Objects.requireNonNullElse(question.referenceAnswer(), "");
		this.out.append("// ").append(BankNotes.of(question)).append('\n');
		this.out.append("::").append(escaped(String.valueOf(question.id()))).append("::[markdown]");
		this.out.append(escaped(words)).append(" {").append(options(question));
		this.out.append(answer.isBlank() ? "" : "####" + escaped(answer)).append("}\n\n");
	}

	private String category(QuestionEntry question) {
		String topic = (question.topics() == null || question.topics().isEmpty()) ? ""
				: this.topics.getOrDefault(question.topics().getFirst().id(), "");
		String path = "$course$/" + name(String.valueOf(this.file.title()));
		return topic.isBlank() ? path : path + "/" + name(topic);
	}

	private static String name(String name) {
		return name.replace("/", "//").replaceAll("\\s+", " ").strip();
	}

	private static String options(QuestionEntry question) {
		List<Option> options = Objects.requireNonNullElse(question.options(), List.of());
		long right = options.stream().filter(Option::correct).count();
		boolean several = question.kind() == QuestionKind.MULTIPLE;
		String share = String.format(Locale.ROOT, "%.5f", 100.0 / Math.max(1, right)).replaceFirst("\\.?0+$", "");
		return options.stream()
			.map((option) -> sign(option.correct(), several, share) + text(option.text()))
			.collect(Collectors.joining(" "));
	}

	private static String sign(boolean right, boolean several, String share) {
		if (several) {
			return right ? "~%" + share + "%" : "~%-100%";
		}
		return right ? "=" : "~";
	}

	// What looks like a weight or a format gets a format of its own before it.
	private static String text(String text) {
		boolean mistakable = text.startsWith("%") || text.startsWith("[");
		return (mistakable ? "[markdown]" : "") + escaped(text);
	}

	private static String escaped(String text) {
		return GiftText.escaped(text.replace("\r", ""));
	}

}
