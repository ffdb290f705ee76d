package io.weakspot.questions.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.weakspot.questions.importing.structure.Article;
import io.weakspot.questions.wording.Sameness;

/**
 * What a document says about which options are right: their words, their letters or their
 * numbers.
 *
 * @param fromZero whether the first option has the number 0
 */
record AnswerKey(List<String> said, boolean fromZero) {

	private static final Pattern LABELLED = Pattern.compile("^\\(?([A-Ha-h])[.):]\\s*(\\S.*)$", Pattern.DOTALL);

	private static final Pattern LETTER = Pattern.compile("(?:option|choice|answer)?\\s*\\(?([a-h])[.):]?");

	private static final Pattern NUMBER = Pattern.compile("(?:option|choice|answer)?\\s*#?(\\d{1,2})");

	private static final Pattern BETWEEN = Pattern.compile("\\s*(?:[,;/|&+\\n]|\\band\\b)\\s*");

	/**
	 * The options, those marked that are right. None of them is when the key names none
	 * of them.
	 */
	List<Article.Choice> choices(List<String> options) {
		List<String> texts = withoutLabels(options);
		List<String> keys = texts.stream().map(Sameness::key).toList();
		List<String> labelled = options.stream().map(Sameness::key).toList();
		Set<Integer> right = new TreeSet<>();
		for (String one : this.said) {
			int whole = index(one, keys, labelled);
			if (whole >= 0) {
				right.add(whole);
			}
			else {
				right.addAll(each(one, keys, labelled));
			}
		}
		List<Article.Choice> choices = new ArrayList<>();
		for (String text : texts) {
			choices.add(new Article.Choice(text, right.contains(choices.size())));
		}
		return choices;
	}

	// All parts have to name an option, or the words only look like several.
	private List<Integer> each(String said, List<String> keys, List<String> labelled) {
		String whole = said.strip();
		boolean run = whole.matches("[A-H]{2,8}");
		List<Integer> indexes = new ArrayList<>();
		for (String part : run ? whole.split("") : BETWEEN.split(whole)) {
			if (!part.isBlank()) {
				indexes.add(index(part, keys, labelled));
			}
		}
		return indexes.contains(-1) ? List.of() : indexes;
	}

	private int index(String said, List<String> keys, List<String> labelled) {
		String key = Sameness.key(said.strip());
		int same = keys.indexOf(key);
		if (same >= 0 || labelled.contains(key)) {
			return (same >= 0) ? same : labelled.indexOf(key);
		}
		String plain = said.strip().toLowerCase(Locale.ROOT);
		Matcher letter = LETTER.matcher(plain);
		Matcher number = NUMBER.matcher(plain);
		int index = letter.matches() ? letter.group(1).charAt(0) - 'a'
				: number.matches() ? Integer.parseInt(number.group(1)) - (this.fromZero ? 0 : 1) : -1;
		return (index < keys.size()) ? index : -1;
	}

	// "A) yes", "B) no": the letters are no part of what the options say.
	private static List<String> withoutLabels(List<String> options) {
		List<String> texts = new ArrayList<>();
		for (String option : options) {
			Matcher label = LABELLED.matcher(option.strip());
			if (!label.matches() || label.group(1).toLowerCase(Locale.ROOT).charAt(0) != 'a' + texts.size()) {
				return options.stream().map(String::strip).toList();
			}
			texts.add(label.group(2).strip());
		}
		return texts;
	}

}
