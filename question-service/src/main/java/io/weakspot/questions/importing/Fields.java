package io.weakspot.questions.importing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What the columns of a table or the members of an object hold, by the names that people
 * give them.
 *
 * @param places of each field by index, in order; one where a question can have but one
 */
record Fields(Map<Fields.Field, List<Integer>> places) {

	private static final Pattern OPTION = Pattern
		.compile("(?:option|opt|choice|answer|ans|alternative)(?:[a-h]|\\d{1,2})");

	private static final Pattern WRONG = Pattern.compile("(?:wrong|incorrect|distractor)(?:answer|option)?\\d{1,2}");

	private static final Pattern FOLLOW_UP = Pattern.compile("followup(?:question)?\\d{1,2}");

	private static final Pattern LETTER = Pattern.compile("[a-h]");

	// What follows a name explains it: "Answer 1 - max 75 characters".
	private static final Pattern REMARK = Pattern.compile("\\s+-\\s.*|\\(.*|:\\s*$", Pattern.DOTALL);

	private static final int LONGEST_NAME = 80;

	/** A part of a question. */
	enum Field {

		QUESTION("question", "questiontext", "questiontitle", "questionbody", "interviewquestion", "q", "ques",
				"prompt", "stem", "problem", "query", "questions", "front", "term", "text", "title", "name", "heading"),
		ANSWER("answer", "answers", "answertext", "modelanswer", "sampleanswer", "referenceanswer", "idealanswer",
				"expectedanswer", "suggestedanswer", "a", "ans", "solution", "response", "reply", "back", "definition",
				"meaning", "description", "body", "content", "details"),
		EXPLANATION("explanation", "explanations", "rationale", "justification", "reasoning", "feedback", "notes",
				"note", "example", "examples"),
		OPTION("options", "choices", "alternatives", "variants", "possibleanswers", "answeroptions", "answerchoices",
				"option", "choice"),
		CORRECT("correct", "correctanswer", "correctanswers", "correctoption", "correctoptions", "correctchoice",
				"correctchoices", "rightanswer", "rightanswers", "rightoption", "answerkey", "key", "correctindex",
				"answerindex", "correctanswerindex", "correctoptionindex", "correctindices"),
		WRONG("wronganswers", "incorrectanswers", "wronganswer", "incorrectanswer", "wrongoptions", "incorrectoptions",
				"distractors", "distractor", "wrong", "incorrect"),
		TOPIC("topic", "topicname", "category", "categoryname", "section", "subject", "chapter", "area", "module",
				"unit", "theme", "skill", "domain", "group"),
		TAGS("tags", "tag", "topics", "categories", "keywords", "labels"),
		LEVEL("level", "difficulty", "difficultylevel", "complexity", "experience", "experiencelevel", "seniority"),
		CODE("code", "snippet", "codesnippet", "codeblock", "sourcecode"),
		FOLLOW_UP("followups", "followup", "followupquestions", "followupquestion");

		private final List<String> names;

		Field(String... names) {
			this.names = List.of(names);
		}

		private boolean isOne() {
			return this != EXPLANATION && this != OPTION && this != WRONG && this != FOLLOW_UP;
		}

	}

	/** The fields among names; what no field is called by is none. */
	static Fields of(List<String> names) {
		List<String> plain = names.stream().map(Fields::plain).toList();
		boolean letters = plain.contains("a") && plain.contains("b");
		Map<Field, List<Integer>> places = new EnumMap<>(Field.class);
		for (int at = 0; at < plain.size(); at++) {
			Field field = field(plain.get(at), letters);
			if (field != null) {
				place(places.computeIfAbsent(field, (key) -> new ArrayList<>()), field, at, plain);
			}
		}
		return new Fields(places);
	}

	private static void place(List<Integer> places, Field field, int at, List<String> names) {
		if (!field.isOne() || places.isEmpty()) {
			places.add(at);
		}
		else if (field.names.indexOf(names.get(at)) < field.names.indexOf(names.get(places.getFirst()))) {
			places.set(0, at);
		}
	}

	private static @Nullable Field field(String name, boolean letters) {
		if (letters && LETTER.matcher(name).matches() || OPTION.matcher(name).matches()) {
			return Field.OPTION;
		}
		if (WRONG.matcher(name).matches()) {
			return Field.WRONG;
		}
		if (FOLLOW_UP.matcher(name).matches()) {
			return Field.FOLLOW_UP;
		}
		for (Field field : Field.values()) {
			if (field.names.contains(name)) {
				return field;
			}
		}
		return null;
	}

	/** Where a field is, none when it is nowhere. */
	List<Integer> places(Field field) {
		return this.places.getOrDefault(field, List.of());
	}

	boolean has(Field field) {
		return this.places.containsKey(field);
	}

	/** Whether anything answers a question. */
	boolean answers() {
		return has(Field.ANSWER) || has(Field.OPTION) || has(Field.CORRECT) || has(Field.WRONG)
				|| has(Field.EXPLANATION);
	}

	/** The indexes that hold any field. */
	Set<Integer> taken() {
		Set<Integer> taken = new HashSet<>();
		this.places.values().forEach(taken::addAll);
		return taken;
	}

	/** Whether a name can stand for nothing but a question. */
	static boolean asks(String name) {
		return Field.QUESTION.names.subList(0, Field.QUESTION.names.indexOf("front")).contains(plain(name));
	}

	private static String plain(String name) {
		String looked = (name.length() > LONGEST_NAME) ? name.substring(0, LONGEST_NAME) : name;
		return REMARK.matcher(looked.strip())
			.replaceFirst("")
			.toLowerCase(Locale.ROOT)
			.replaceAll("[^\\p{L}\\p{N}]+", "");
	}

}
