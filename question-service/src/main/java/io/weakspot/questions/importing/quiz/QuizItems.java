package io.weakspot.questions.importing.quiz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Makes items of the kinds of questions that quizzes know. */
final class QuizItems {

	private QuizItems() {
	}

	/**
	 * One or several options are right.
	 * @param several whether more than one may be chosen, so that parts add up
	 */
	static Quiz.Item choice(@Nullable String name, Words stem, List<Answer> answers, boolean several, String general) {
		double best = answers.stream().mapToDouble(Answer::weight).max().orElse(0);
		List<Quiz.Choice> choices = new ArrayList<>();
		List<String> notes = new ArrayList<>();
		for (Answer answer : answers) {
			boolean right = answer.weight() > 0 && (several || answer.weight() == best);
			choices.add(new Quiz.Choice(answer.text(), right));
			note(answer, !right && answer.isPartlyRight(), notes);
		}
		return item(name, stem, choices, explained("", general, notes), List.of());
	}

	/** Some words, each of which is the answer. */
	static Quiz.Item shortAnswer(@Nullable String name, Words stem, List<Answer> answers, String general) {
		List<String> right = answers.stream()
			.filter(Answer::isRight)
			.map(Answer::text)
			.filter((text) -> !text.isBlank() && !"*".equals(text))
			.toList();
		List<String> notes = new ArrayList<>();
		for (Answer answer : answers) {
			note(answer, answer.isPartlyRight(), notes);
			if (answer.weight() <= 0 && answer.feedback().isBlank() && !"*".equals(answer.text())) {
				notes.add(answer.text() + ": wrong");
			}
		}
		List<Quiz.Point> points = right.isEmpty() ? List.of()
				: List.of(new Quiz.Point(right.getFirst(), right.subList(1, right.size())));
		String first = right.isEmpty() ? "" : right.getFirst();
		return item(name, stem, List.of(), explained(first, general, notes), points);
	}

	/** Free words, with what their author or the graders were told, if anything. */
	static Quiz.Item essay(@Nullable String name, Words stem, String answer) {
		return item(name, stem, List.of(), explained("", answer, List.of()), List.of());
	}

	/** Gaps in a text, each of which has to be filled. */
	static Quiz.Item gaps(Words text, List<String> hidden, String more) {
		List<Quiz.Point> points = hidden.stream().distinct().map((gap) -> new Quiz.Point(gap, List.of())).toList();
		String said = hidden.stream().anyMatch((gap) -> gap.contains("```")) ? String.join("\n\n", hidden)
				: String.join("; ", hidden);
		return item(null, text, List.of(), explained(said, more, List.of()), points);
	}

	/**
	 * Things to be matched with others.
	 * @param pairs some of which have nothing on the left, so as to mislead
	 */
	static Quiz.Item matching(@Nullable String name, Words stem, List<Map.Entry<String, String>> pairs,
			String general) {
		List<Map.Entry<String, String>> full = pairs.stream().filter((pair) -> !pair.getKey().isBlank()).toList();
		if (full.isEmpty()) {
			return essay(name, stem, general);
		}
		String left = String.join("; ", full.stream().map(Map.Entry::getKey).toList());
		String right = String.join("; ", pairs.stream().map(Map.Entry::getValue).distinct().sorted().toList());
		Words asked = new Words((stem.text() + "\n\nMatch: " + left + "\nWith: " + right).strip(), stem.codes(),
				stem.dropped());
		List<String> lines = full.stream().map((pair) -> pair.getKey() + ": " + pair.getValue()).toList();
		List<Quiz.Point> points = lines.stream().map((line) -> new Quiz.Point(line, List.of())).toList();
		return item(name, asked, List.of(), explained("", general, lines), points);
	}

	private static Quiz.Item item(@Nullable String name, Words stem, List<Quiz.Choice> choices, @Nullable String answer,
			List<Quiz.Point> points) {
		return new Quiz.Item((name != null && !name.isBlank()) ? name.strip() : null, stem.text(), stem.code(), choices,
				answer, points, List.of(), List.of());
	}

	private static void note(Answer answer, boolean partly, List<String> notes) {
		String counts = partly ? " (" + Math.round(answer.weight()) + " %)" : "";
		if (!answer.feedback().isBlank()) {
			String joint = answer.feedback().startsWith("```") ? ":\n" : ": ";
			notes.add(answer.text() + counts + joint + answer.feedback().strip());
		}
		else if (partly) {
			notes.add(answer.text() + counts);
		}
	}

	private static @Nullable String explained(String first, String general, List<String> notes) {
		String list = String.join("\n", notes.stream().map(QuizItems::listed).toList());
		List<String> parts = new ArrayList<>(List.of(first, general.strip(), list));
		parts.removeIf(String::isBlank);
		return parts.isEmpty() ? null : String.join("\n\n", parts);
	}

	// Code is not indented, to stay as it is.
	private static String listed(String note) {
		return note.contains("```") ? "\n" + note + "\n" : "- " + note.replace("\n", "\n  ");
	}

}
