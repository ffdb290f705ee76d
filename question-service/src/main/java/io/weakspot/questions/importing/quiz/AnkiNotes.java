package io.weakspot.questions.importing.quiz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes questions of Anki's notes: the first field asks, the second answers, and what
 * other fields say comes below.
 */
final class AnkiNotes {

	private static final int LONGEST_FIELD = 200_000;

	private static final int MOST_GAPS = 50;

	private static final int MOST_GAP_CHARACTERS = 16 * 1024 * 1024;

	private static final Pattern SOUND = Pattern.compile("\\[sound:([^\\]]{1,300})\\]");

	/** Tags that Anki itself puts on notes. */
	private static final Set<String> OWN_TAGS = Set.of("marked", "leech", "missing");

	private static final String MEDIA = "a picture, sound or script; words are kept";

	private final List<Quiz.Item> items = new ArrayList<>();

	private final List<Quiz.Rest> leftOut = new ArrayList<>();

	private long gapCharacters;

	/**
	 * Takes a note in.
	 * @param names of its type's fields, as far as they are known
	 * @param values HTML of its fields
	 * @param deck the path of the deck that its first card is in
	 * @param tags separated by spaces
	 */
	void add(List<String> names, List<String> values, String deck, String tags) {
		if (values.stream().anyMatch((value) -> value.length() > LONGEST_FIELD)) {
			this.leftOut.add(Quiz.Rest.of(values.getFirst(), "a note with a field that is too long for a question"));
			return;
		}
		List<String> path = Categories.anki(deck);
		List<String> category = "Default".equals(deck) ? List.of() : path;
		Cloze cloze = Cloze.in(withoutSounds(values.getFirst()));
		List<Quiz.Item> made = cloze.numbers().isEmpty() ? asked(names, values) : gaps(names, values, cloze);
		List<List<String>> topics = tags(tags);
		made.forEach((item) -> this.items.add(item.in(category, topics)));
	}

	Quiz quiz() {
		return new Quiz(this.items, this.leftOut);
	}

	private List<Quiz.Item> asked(List<String> names, List<String> values) {
		Words question = TextFormat.HTML.question(SOUND.matcher(values.getFirst()).replaceAll(""));
		String answer = (values.size() > 1) ? answer(values.get(1)) : "";
		drop(question);
		String rest = rest(names, values, 2);
		if (question.text().isBlank()) {
			String said = (question.code() != null) ? question.code() : answer + "\n" + rest;
			this.leftOut.add(Quiz.Rest.of(said, "a note whose first field has no words"));
			return List.of();
		}
		return List.of(QuizItems.essay(null, question, (answer + "\n\n" + rest).strip()));
	}

	private List<Quiz.Item> gaps(List<String> names, List<String> values, Cloze cloze) {
		List<Quiz.Item> made = new ArrayList<>();
		String rest = rest(names, values, 1);
		drop(TextFormat.HTML.question(values.getFirst()));
		for (int number : cloze.numbers()) {
			this.gapCharacters += values.getFirst().length();
			if (made.size() == MOST_GAPS || this.gapCharacters > MOST_GAP_CHARACTERS) {
				this.leftOut.add(Quiz.Rest.of(values.getFirst(), "from gap " + number + " on: a note asks for "
						+ MOST_GAPS + " gaps at most, and long notes for fewer"));
				break;
			}
			Cloze.Gap gap = cloze.gap(number);
			List<String> hidden = gap.hidden()
				.stream()
				.map((words) -> TextFormat.HTML.option(words).text())
				.filter((words) -> !words.isBlank())
				.toList();
			made.add(QuizItems.gaps(TextFormat.HTML.question(gap.text()), hidden, rest));
		}
		return made;
	}

	private String rest(List<String> names, List<String> values, int from) {
		List<String> parts = new ArrayList<>();
		for (int at = from; at < values.size(); at++) {
			String words = answer(values.get(at));
			String name = (at < names.size()) ? names.get(at).strip() : "";
			if (!words.isBlank()) {
				parts.add(name.isEmpty() ? words : name + ":" + (words.startsWith("```") ? "\n" : " ") + words);
			}
		}
		return String.join("\n\n", parts);
	}

	private String answer(String html) {
		Words words = TextFormat.HTML.answer(withoutSounds(html));
		drop(words);
		return words.text();
	}

	private void drop(Words words) {
		words.dropped().forEach((name) -> this.leftOut.add(Quiz.Rest.of(name, MEDIA)));
	}

	private String withoutSounds(String html) {
		Matcher sound = SOUND.matcher(html);
		return sound.replaceAll((found) -> {
			this.leftOut.add(Quiz.Rest.of(found.group(1), MEDIA));
			return "";
		});
	}

	private List<List<String>> tags(String tags) {
		List<List<String>> topics = new ArrayList<>();
		for (String tag : tags.strip().split("\\s+")) {
			List<String> path = Categories.anki(tag.replace('_', ' '));
			if (OWN_TAGS.contains(tag.toLowerCase(Locale.ROOT))) {
				this.leftOut.add(Quiz.Rest.of(tag, "a tag of Anki's own"));
			}
			else if (!path.isEmpty()) {
				topics.add(path);
			}
		}
		return topics;
	}

}
