package io.weakspot.questions.importing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.weakspot.questions.importing.Fields.Field;
import io.weakspot.questions.importing.structure.Article;
import io.weakspot.questions.importing.structure.SectionNames;
import org.jspecify.annotations.Nullable;

/**
 * A question as a document with named parts has it: a row of a table, or an object.
 *
 * @param line where it stands, from 1
 * @param options those that say themselves whether they are right
 * @param section of the part of the document that it is in
 * @param level of that part
 */
record Entry(int line, Map<Field, List<String>> values, List<Article.Choice> options, @Nullable String section,
		@Nullable String level) {

	private static final Pattern LINES = Pattern.compile("\\s*\\R\\s*");

	private static final Pattern BARS = Pattern.compile("\\s*\\|{1,2}\\s*");

	private static final Pattern SEMICOLONS = Pattern.compile("\\s*;\\s*");

	private static final Pattern NUMBER = Pattern.compile("\\d{1,2}");

	/**
	 * Whether the numbers that entries name their right options by begin with 0.
	 * @param otherwise when the numbers tell nothing
	 */
	static boolean countFromZero(List<Entry> entries, boolean otherwise) {
		boolean last = false;
		for (Entry entry : entries) {
			for (String said : entry.key()) {
				if (NUMBER.matcher(said.strip()).matches() && !entry.offered().contains(said)) {
					int number = Integer.parseInt(said.strip());
					if (number == 0) {
						return true;
					}
					last |= number == entry.offered().size();
				}
			}
		}
		return !last && otherwise;
	}

	/**
	 * The question.
	 * @param fromZero whether the first option has the number 0
	 */
	Article.Found found(boolean fromZero) {
		List<Article.Choice> choices = choices(fromZero);
		List<String> answer = new ArrayList<>(choices.isEmpty() ? inWords() : besides(choices));
		answer.addAll(all(Field.EXPLANATION));
		String code = first(Field.CODE);
		return new Article.Found(this.line, text(), code, choices,
				answer.isEmpty() ? null : String.join("\n\n", answer), all(Field.FOLLOW_UP), part(), levelSaid());
	}

	private List<String> inWords() {
		return listed(
				Stream.of(all(Field.ANSWER), all(Field.CORRECT), offered()).flatMap(List::stream).distinct().toList());
	}

	// What says which option is right is no answer of its own.
	private List<String> besides(List<Article.Choice> choices) {
		boolean keyed = choices.stream().anyMatch(Article.Choice::correct);
		boolean marked = this.options.stream().anyMatch(Article.Choice::correct);
		boolean answerTells = answersAreOptions() || keyed && !marked && all(Field.CORRECT).isEmpty();
		List<String> besides = new ArrayList<>(answerTells ? List.of() : listed(all(Field.ANSWER)));
		besides.addAll(keyed ? List.of() : all(Field.CORRECT));
		return besides;
	}

	String text() {
		String text = first(Field.QUESTION);
		return (text != null) ? text.strip() : "";
	}

	/** The level that it names in words that say which, null otherwise. */
	private @Nullable String levelSaid() {
		String said = first(Field.LEVEL);
		String level = (said != null) ? SectionNames.level(said) : null;
		return (level != null) ? level : this.level;
	}

	/** What it says that has no place in a question, by the field's name. */
	Map<Field, List<String>> rest() {
		Map<Field, List<String>> rest = new EnumMap<>(Field.class);
		String level = first(Field.LEVEL);
		if (level != null && SectionNames.level(level) == null) {
			rest.put(Field.LEVEL, List.of(level));
		}
		List<String> tags = all(Field.TAGS);
		boolean placed = first(Field.TOPIC) != null || this.section != null || tags.isEmpty();
		List<String> unused = placed ? tags : tags.subList(1, tags.size());
		if (!unused.isEmpty()) {
			rest.put(Field.TAGS, unused);
		}
		return rest;
	}

	private @Nullable String part() {
		String topic = first(Field.TOPIC);
		if (topic != null || this.section != null) {
			return (topic != null) ? topic.strip() : this.section;
		}
		return first(Field.TAGS);
	}

	private List<Article.Choice> choices(boolean fromZero) {
		if (this.options.size() > 1) {
			boolean marked = this.options.stream().anyMatch(Article.Choice::correct);
			return (marked || key().isEmpty()) ? this.options
					: new AnswerKey(key(), fromZero).choices(this.options.stream().map(Article.Choice::text).toList());
		}
		List<String> wrong = all(Field.WRONG);
		List<String> offered = offered();
		if (offered.isEmpty() && !wrong.isEmpty() && !key().isEmpty()) {
			return mixed(key(), wrong);
		}
		return (offered.size() > 1) ? new AnswerKey(key(), fromZero).choices(offered) : List.of();
	}

	// The right ones would all be the first otherwise.
	private List<Article.Choice> mixed(List<String> right, List<String> wrong) {
		List<Article.Choice> choices = new ArrayList<>();
		wrong.forEach((text) -> choices.add(new Article.Choice(text.strip(), false)));
		for (String text : right) {
			choices.add(Math.floorMod(text().hashCode() + text.hashCode(), choices.size() + 1),
					new Article.Choice(text.strip(), true));
		}
		return choices;
	}

	/** The words of the options, where these do not say whether they are right. */
	private List<String> offered() {
		List<String> options = all(answersAreOptions() ? Field.ANSWER : Field.OPTION);
		return (options.size() == 1) ? parted(options.getFirst()) : options;
	}

	private boolean answersAreOptions() {
		return all(Field.OPTION).isEmpty() && all(Field.ANSWER).size() > 1 && !all(Field.CORRECT).isEmpty();
	}

	private List<String> key() {
		return all(Field.CORRECT).isEmpty() ? all(Field.ANSWER) : all(Field.CORRECT);
	}

	// All options in one cell, one a line or parted by bars or semicolons.
	private static List<String> parted(String cell) {
		for (Pattern between : List.of(LINES, BARS, SEMICOLONS)) {
			List<String> parts = between.splitAsStream(cell.strip()).filter((part) -> !part.isBlank()).toList();
			if (parts.size() > 1) {
				return parts;
			}
		}
		return List.of(cell);
	}

	private static List<String> listed(List<String> texts) {
		return (texts.size() < 2) ? texts
				: List.of(texts.stream().map((text) -> "- " + text.strip()).collect(Collectors.joining("\n")));
	}

	private List<String> all(Field field) {
		return this.values.getOrDefault(field, List.of()).stream().filter((value) -> !value.isBlank()).toList();
	}

	private @Nullable String first(Field field) {
		return all(field).isEmpty() ? null : all(field).getFirst();
	}

}
