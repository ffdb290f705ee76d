package io.weakspot.questions.importing.quiz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** A question in Moodle's XML. */
final class MoodleQuestion {

	private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}(?:\\.\\d{1,20})?");

	private final XmlElement element;

	private final List<String> dropped = new ArrayList<>();

	MoodleQuestion(XmlElement element) {
		this.element = element;
	}

	/** Names of pictures and the like that its words did not hold. */
	List<String> dropped() {
		return this.dropped;
	}

	/** The question, or nothing when its kind is none that can be asked here. */
	Quiz.@Nullable Item item() {
		String name = this.element.textOf("name");
		return switch (this.element.attribute("type")) {
			case "multichoice" ->
				QuizItems.choice(name, stem(), answers(), isForSeveral(), feedback("generalfeedback"));
			case "truefalse" -> QuizItems.choice(name, stem(), truths(), false, feedback("generalfeedback"));
			case "shortanswer" -> QuizItems.shortAnswer(name, stem(), answers(), feedback("generalfeedback"));
			case "numerical" -> QuizItems.shortAnswer(name, stem(), numbers(), feedback("generalfeedback"));
			case "essay" -> QuizItems.essay(name, stem(), expected());
			case "matching", "match" -> QuizItems.matching(name, stem(), pairs(), feedback("generalfeedback"));
			default -> null;
		};
	}

	private Words stem() {
		XmlElement text = this.element.child("questiontext");
		if (text == null) {
			return Words.plain("");
		}
		Words words = format(text).question(inside(text));
		drop(text, words);
		return words;
	}

	private boolean isForSeveral() {
		String single = this.element.textOf("single").strip();
		return "false".equals(single) || "0".equals(single);
	}

	private String expected() {
		return (feedback("graderinfo") + "\n\n" + feedback("generalfeedback")).strip();
	}

	private String feedback(String name) {
		XmlElement feedback = this.element.child(name);
		return (feedback != null) ? words(feedback, TextFormat::answer) : "";
	}

	private List<Answer> answers() {
		List<Answer> answers = new ArrayList<>();
		for (XmlElement answer : this.element.children("answer")) {
			answers.add(new Answer(words(answer, TextFormat::option), weight(answer), feedback(answer)));
		}
		return answers;
	}

	private List<Answer> truths() {
		return answers().stream()
			.map((answer) -> new Answer("true".equals(answer.text()) ? "True" : "False", answer.weight(),
					answer.feedback()))
			.toList();
	}

	private List<Answer> numbers() {
		List<Answer> answers = new ArrayList<>();
		for (XmlElement answer : this.element.children("answer")) {
			String tolerance = answer.textOf("tolerance").strip();
			boolean exact = tolerance.isEmpty() || tolerance.matches("[0.]{1,20}");
			String number = inside(answer).strip() + (exact ? "" : " ± " + tolerance);
			answers.add(new Answer(number, weight(answer), feedback(answer)));
		}
		return answers;
	}

	private List<Map.Entry<String, String>> pairs() {
		List<Map.Entry<String, String>> pairs = new ArrayList<>();
		for (XmlElement pair : this.element.children("subquestion")) {
			XmlElement answer = pair.child("answer");
			String right = (answer != null) ? words(answer, TextFormat::option) : "";
			pairs.add(Map.entry(words(pair, TextFormat::option), right));
		}
		return pairs;
	}

	private String feedback(XmlElement answer) {
		XmlElement feedback = answer.child("feedback");
		return (feedback != null) ? words(feedback, TextFormat::answer) : "";
	}

	private static double weight(XmlElement answer) {
		String fraction = answer.attribute("fraction").strip();
		return NUMBER.matcher(fraction).matches() ? Double.parseDouble(fraction) : 0;
	}

	private String words(XmlElement element, BiFunction<TextFormat, String, Words> reading) {
		Words words = reading.apply(format(element), inside(element));
		drop(element, words);
		return words.text();
	}

	private void drop(XmlElement element, Words words) {
		this.dropped.addAll(words.dropped());
		element.children("file")
			.stream()
			.map((file) -> file.attribute("name"))
			.filter((name) -> !name.isBlank() && words.dropped().stream().noneMatch((media) -> media.endsWith(name)))
			.forEach(this.dropped::add);
	}

	private static String inside(XmlElement element) {
		XmlElement text = element.child("text");
		return (text != null) ? text.text() : element.text();
	}

	private static TextFormat format(XmlElement element) {
		return TextFormat.of(element.attribute("format"));
	}

}
