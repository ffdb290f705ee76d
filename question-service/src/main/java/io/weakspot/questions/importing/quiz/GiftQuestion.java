package io.weakspot.questions.importing.quiz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A question in GIFT, its parts apart.
 *
 * @param name what stands between the double colons
 * @param stem what is asked, as written but for escapes
 * @param answers as written, escapes still hidden
 * @param general feedback that everybody gets, as written but for escapes
 */
record GiftQuestion(@Nullable String name, TextFormat format, String stem, String answers, String general) {

	private static final Pattern FORMAT = Pattern.compile("^\\[(html|moodle|plain|markdown)\\]\\s*",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern WEIGHT = Pattern.compile("^%(-?\\d{1,3}(?:\\.\\d{0,10})?)%");

	private static final Pattern TRUE_OR_FALSE = Pattern.compile("^(T|TRUE|F|FALSE)\\s*(?:#|$)");

	private static final Pattern RANGE = Pattern.compile("^(\\S{1,40}?)\\s*\\.\\.\\s*(\\S{1,40})$");

	private static final Pattern TOLERANCE = Pattern.compile("^(\\S{1,40}?)\\s*:\\s*(\\S{1,40})$");

	private static final String BLANK = "_____";

	/** The question, or nothing when it has no answer's braces, or open ones. */
	static @Nullable GiftQuestion of(String written) {
		String text = GiftText.hidden(written);
		String name = null;
		int end = text.startsWith("::") ? text.indexOf("::", 2) : -1;
		if (end > 0) {
			name = GiftText.shown(text.substring(2, end)).strip();
			text = text.substring(end + 2).strip();
		}
		Matcher format = FORMAT.matcher(text);
		TextFormat markup = TextFormat.AUTO;
		if (format.find()) {
			markup = TextFormat.of(format.group(1));
			text = text.substring(format.end());
		}
		int open = text.indexOf('{');
		int close = (open >= 0) ? text.indexOf('}', open) : -1;
		if (close < 0) {
			return null;
		}
		String answers = text.substring(open + 1, close).strip();
		int general = answers.lastIndexOf("####");
		return new GiftQuestion(name, markup, stem(text.substring(0, open), text.substring(close + 1)),
				(general >= 0) ? answers.substring(0, general).strip() : answers,
				(general >= 0) ? GiftText.shown(answers.substring(general + 4)).strip() : "");
	}

	private static String stem(String before, String after) {
		String rest = after.strip();
		if (rest.isEmpty()) {
			return GiftText.shown(before).strip();
		}
		boolean joins = ".,;:?!)".indexOf(rest.charAt(0)) >= 0;
		return GiftText.shown((before.strip() + " " + BLANK + (joins ? "" : " ") + rest).strip());
	}

	/** The question and its answers, the markup of its texts gone. */
	Quiz.Item item(List<String> dropped) {
		Words words = this.format.question(this.stem);
		dropped.addAll(words.dropped());
		String feedback = feedback(this.general, dropped);
		Matcher truth = TRUE_OR_FALSE.matcher(this.answers.toUpperCase(Locale.ROOT));
		if (this.answers.isEmpty()) {
			return QuizItems.essay(this.name, words, feedback);
		}
		if (this.answers.startsWith("#")) {
			return QuizItems.shortAnswer(this.name, words, numbers(dropped), feedback);
		}
		if (this.answers.indexOf('~') >= 0) {
			List<Answer> answers = answers(this.answers, dropped);
			return QuizItems.choice(this.name, words, answers, isPartial(answers), feedback);
		}
		if (this.answers.startsWith("=") && this.answers.contains("->")) {
			return QuizItems.matching(this.name, words, pairs(dropped), feedback);
		}
		if (truth.find()) {
			return QuizItems.choice(this.name, words, truths(truth.group(1).startsWith("T"), dropped), false, feedback);
		}
		return QuizItems.shortAnswer(this.name, words, answers(this.answers, dropped), feedback);
	}

	/** What there is to choose, as written but for escapes; right ones first marked. */
	List<Quiz.Choice> choicesAsWritten() {
		return split(this.answers).stream()
			.map((part) -> new Quiz.Choice(GiftText.shown(part.text()), part.weight() > 0))
			.toList();
	}

	// Without an answer that is right as a whole, parts add up.
	private static boolean isPartial(List<Answer> answers) {
		return answers.stream().noneMatch(Answer::isRight);
	}

	private List<Answer> answers(String written, List<String> dropped) {
		List<Answer> answers = new ArrayList<>();
		for (Part part : split(written)) {
			answers.add(new Answer(option(part.text(), dropped), part.weight(), feedback(part.feedback(), dropped)));
		}
		return answers;
	}

	private List<Answer> numbers(List<String> dropped) {
		String written = this.answers.substring(1).strip();
		List<Answer> answers = new ArrayList<>();
		for (Part part : split(written.startsWith("=") ? written : "=" + written)) {
			answers.add(
					new Answer(number(GiftText.shown(part.text())), part.weight(), feedback(part.feedback(), dropped)));
		}
		return answers;
	}

	private static String number(String written) {
		Matcher range = RANGE.matcher(written);
		if (range.matches()) {
			return range.group(1) + " to " + range.group(2);
		}
		Matcher tolerance = TOLERANCE.matcher(written);
		if (!tolerance.matches()) {
			return written;
		}
		boolean exact = tolerance.group(2).matches("[0.]+");
		return tolerance.group(1) + (exact ? "" : " ± " + tolerance.group(2));
	}

	private List<Map.Entry<String, String>> pairs(List<String> dropped) {
		List<Map.Entry<String, String>> pairs = new ArrayList<>();
		for (Part part : split(this.answers)) {
			String[] sides = part.text().split("->", 2);
			String right = (sides.length > 1) ? option(sides[1], dropped) : "";
			pairs.add(Map.entry(option(sides[0], dropped), right));
		}
		return pairs;
	}

	// The first feedback is for the wrong answer, the second for the right one.
	private List<Answer> truths(boolean isTrue, List<String> dropped) {
		String[] parts = this.answers.split("#", 3);
		String wrong = (parts.length > 1) ? feedback(parts[1], dropped) : "";
		String right = (parts.length > 2) ? feedback(parts[2], dropped) : "";
		return List.of(new Answer("True", isTrue ? 100 : 0, isTrue ? right : wrong),
				new Answer("False", isTrue ? 0 : 100, isTrue ? wrong : right));
	}

	private String option(String hidden, List<String> dropped) {
		return words(hidden, TextFormat::option, dropped);
	}

	private String feedback(String hidden, List<String> dropped) {
		return words(hidden, TextFormat::answer, dropped);
	}

	private String words(String hidden, BiFunction<TextFormat, String, Words> reading, List<String> dropped) {
		String text = GiftText.shown(hidden).strip();
		Matcher own = FORMAT.matcher(text);
		Words words = own.find() ? reading.apply(TextFormat.of(own.group(1)), text.substring(own.end()))
				: reading.apply(this.format, text);
		dropped.addAll(words.dropped());
		return words.text();
	}

	private static List<Part> split(String answers) {
		List<Part> parts = new ArrayList<>();
		int from = 0;
		for (int at = 1; at <= answers.length(); at++) {
			if (at == answers.length() || answers.charAt(at) == '~' || answers.charAt(at) == '=') {
				part(answers.substring(from, at).strip(), parts);
				from = at;
			}
		}
		return parts;
	}

	private static void part(String written, List<Part> parts) {
		boolean signed = written.startsWith("~") || written.startsWith("=");
		String text = signed ? written.substring(1).strip() : written;
		double weight = written.startsWith("~") ? 0 : 100;
		Matcher given = WEIGHT.matcher(text);
		if (given.find()) {
			weight = Double.parseDouble(given.group(1));
			text = text.substring(given.end()).strip();
		}
		int feedback = text.indexOf('#');
		if (!text.isEmpty()) {
			parts.add(new Part((feedback >= 0) ? text.substring(0, feedback).strip() : text,
					(feedback >= 0) ? text.substring(feedback + 1).strip() : "", weight));
		}
	}

	/** An answer, escapes still hidden. */
	private record Part(String text, String feedback, double weight) {
	}

}
