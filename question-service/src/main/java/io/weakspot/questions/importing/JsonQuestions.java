package io.weakspot.questions.importing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.weakspot.questions.importing.Fields.Field;
import io.weakspot.questions.importing.structure.Article;
import io.weakspot.questions.importing.structure.Asking;
import io.weakspot.questions.importing.structure.SectionNames;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Questions in JSON that others wrote: objects with a question, wherever they are, and
 * questions as names of their answers. What holds them names their topic or level. Each
 * value is in a question or left out with the reason.
 */
final class JsonQuestions {

	private static final String UNTITLED = "Imported questions";

	private static final String NO_QUESTION = "it reads as no question";

	private static final int LONGEST_EXCERPT = 200;

	private static final double MOST = 0.6;

	private static final String LETTERS = "abcdefgh";

	/** Names of lists that say nothing about what is in them. */
	private static final Set<String> LISTS = Set.of("data", "items", "item", "results", "result", "cards", "card",
			"entries", "records", "rows", "content", "contents", "quizzes", "response", "body", "values", "root",
			"problems", "exercises", "payload", "bank", "categories", "topics", "sections", "chapters", "groups",
			"modules", "units", "subjects", "levels", "decks");

	/** What the first side of a card is called. */
	private static final Set<String> CARDS = Set.of("front", "term");

	private static final Set<String> RIGHT = Set.of("correct", "iscorrect", "right", "isright", "istrue", "isanswer",
			"answer", "valid", "correctanswer");

	private final List<Entry> entries = new ArrayList<>();

	private final List<Article.Rest> leftOut = new ArrayList<>();

	private final UnusedValues unused = new UnusedValues();

	private @Nullable String title;

	private JsonQuestions() {
	}

	static Article in(List<JsonNode> roots) {
		JsonQuestions questions = new JsonQuestions();
		if (roots.size() == 1) {
			questions.visit(roots.getFirst(), new Place("", null, null));
		}
		else {
			questions.visitAll(roots, new Place("", null, null));
		}
		return questions.article();
	}

	private Article article() {
		boolean fromZero = Entry.countFromZero(this.entries, true);
		List<Article.Rest> rest = new ArrayList<>(this.leftOut);
		rest.addAll(this.unused.leftOut());
		return new Article((this.title != null) ? this.title : UNTITLED, null,
				this.entries.stream().map((entry) -> entry.found(fromZero)).toList(), rest);
	}

	private void visit(JsonNode node, Place place) {
		if (node.isArray()) {
			visitAll(List.copyOf(node.values()), place);
		}
		else if (node.isObject()) {
			object(node, place);
		}
		else if (!node.isNull()) {
			this.unused.add(place.isRoot() ? "value" : place.name(), node.asString());
		}
	}

	private void visitAll(List<JsonNode> nodes, Place list) {
		Place place = list.isRoot() ? list.named("value") : list;
		List<JsonNode> texts = nodes.stream().filter(JsonNode::isString).toList();
		if (!texts.isEmpty() && texts.size() == nodes.size()) {
			texts(texts, place);
		}
		else if (!nodes.isEmpty() && nodes.stream().allMatch(JsonQuestions::isRow)) {
			rows(nodes, place);
		}
		else {
			nodes.forEach((node) -> visit(node, place));
		}
	}

	// A list that nearly only asks is one of questions; the rest of it are subjects.
	private void texts(List<JsonNode> texts, Place place) {
		long asking = texts.stream().filter((text) -> asks(text.stringValue())).count();
		for (JsonNode text : texts) {
			if (asking >= MOST * texts.size()) {
				add(Map.of(Field.QUESTION, List.of(text.stringValue())), List.of(), place);
			}
			else {
				this.unused.add(place.name(), text.stringValue());
			}
		}
	}

	private void rows(List<JsonNode> nodes, Place place) {
		List<QuestionTable.Row> rows = new ArrayList<>();
		nodes.forEach((node) -> rows.add(new QuestionTable.Row(rows.size() + 1, cells(node))));
		QuestionTable.in(rows, UNTITLED, ',')
			.ifPresentOrElse((table) -> take(table, place),
					() -> rows.forEach((row) -> leaveOut(String.join(" | ", row.cells()), NO_QUESTION)));
	}

	private void take(Article table, Place place) {
		this.leftOut.addAll(table.leftOut());
		for (Article.Found found : table.questions()) {
			Map<Field, List<String>> values = new EnumMap<>(Field.class);
			values.put(Field.QUESTION, List.of(found.text()));
			values.put(Field.ANSWER, (found.answer() != null) ? List.of(found.answer()) : List.of());
			values.put(Field.TOPIC, (found.section() != null) ? List.of(found.section()) : List.of());
			values.put(Field.LEVEL, (found.level() != null) ? List.of(found.level()) : List.of());
			values.put(Field.CODE, (found.code() != null) ? List.of(found.code()) : List.of());
			values.put(Field.FOLLOW_UP, found.followUps());
			add(values, found.choices(), place);
		}
	}

	private void object(JsonNode node, Place place) {
		List<Map.Entry<String, JsonNode>> members = List.copyOf(node.properties());
		Fields fields = Fields.of(members.stream().map(JsonQuestions::fieldName).toList());
		if (isQuestion(members, fields)) {
			question(members, fields, place);
		}
		else {
			container(members, fields, place);
		}
	}

	private boolean isQuestion(List<Map.Entry<String, JsonNode>> members, Fields fields) {
		if (!fields.has(Field.QUESTION)) {
			return false;
		}
		Map.Entry<String, JsonNode> member = members.get(fields.places(Field.QUESTION).getFirst());
		if (!member.getValue().isString() || member.getValue().stringValue().isBlank()) {
			return false;
		}
		boolean holdsOthers = members.stream().anyMatch(JsonQuestions::holdsOthers);
		return Fields.asks(member.getKey()) || !holdsOthers
				&& (asks(member.getValue().stringValue()) || isAnswered(members, fields, member.getKey()));
	}

	// A list of questions is no question, whatever its name.
	private static String fieldName(Map.Entry<String, JsonNode> member) {
		boolean list = member.getValue().isContainer() && Fields.of(List.of(member.getKey())).has(Field.QUESTION);
		return list ? "" : member.getKey();
	}

	private static boolean holdsOthers(Map.Entry<String, JsonNode> member) {
		Fields field = Fields.of(List.of(fieldName(member)));
		boolean names = field.has(Field.TAGS) || field.has(Field.TOPIC);
		return member.getValue().isContainer() && (field.places().isEmpty()
				|| names && member.getValue().values().stream().anyMatch(JsonNode::isContainer));
	}

	// A name and a description alone could be those of anything.
	private static boolean isAnswered(List<Map.Entry<String, JsonNode>> members, Fields fields, String name) {
		boolean card = CARDS.contains(name.toLowerCase(Locale.ROOT)) && fields.has(Field.ANSWER);
		boolean answer = fields.places(Field.ANSWER)
			.stream()
			.anyMatch((at) -> members.get(at).getKey().toLowerCase(Locale.ROOT).contains("answer"));
		return card || answer || fields.has(Field.OPTION) || fields.has(Field.CORRECT) || fields.has(Field.WRONG);
	}

	private void question(List<Map.Entry<String, JsonNode>> members, Fields fields, Place place) {
		Map<Field, List<String>> values = new EnumMap<>(Field.class);
		List<Article.Choice> choices = new ArrayList<>();
		fields.places().forEach((field, places) -> {
			List<String> said = new ArrayList<>();
			for (int at : places) {
				JsonNode value = members.get(at).getValue();
				List<Article.Choice> marked = (field == Field.OPTION || field == Field.ANSWER) ? marked(value)
						: List.of();
				choices.addAll(marked);
				said.addAll(!marked.isEmpty() ? List.of() : (field == Field.CORRECT) ? key(value) : texts(value));
			}
			values.put(field, said);
		});
		if (choices.isEmpty() && fields.has(Field.OPTION)) {
			JsonNode options = members.get(fields.places(Field.OPTION).getFirst()).getValue();
			choices.addAll(
					named(options, fields.has(Field.CORRECT) ? values.get(Field.CORRECT) : values.get(Field.ANSWER)));
		}
		add(values, choices, place);
		Set<Integer> taken = fields.taken();
		for (int at = 0; at < members.size(); at++) {
			if (!taken.contains(at)) {
				String name = members.get(at).getKey();
				texts(members.get(at).getValue()).forEach((value) -> this.unused.add(name, value));
			}
		}
	}

	private void add(Map<Field, List<String>> values, List<Article.Choice> choices, Place place) {
		Entry entry = new Entry(this.entries.size() + 1, values, choices, place.section(), place.level());
		this.entries.add(entry);
		entry.rest()
			.forEach((field, rest) -> rest
				.forEach((value) -> this.unused.add(field.name().toLowerCase(Locale.ROOT), value)));
	}

	private void container(List<Map.Entry<String, JsonNode>> members, Fields fields, Place place) {
		Set<Integer> said = new HashSet<>();
		Place inside = place;
		for (Field field : List.of(Field.QUESTION, Field.TOPIC, Field.LEVEL)) {
			for (int at : fields.places(field)) {
				if (members.get(at).getValue().isString()) {
					inside = inside.enter(members.get(at).getValue().stringValue());
					said.add(at);
				}
			}
		}
		if (place.isRoot() && !fields.places(Field.QUESTION).isEmpty()) {
			JsonNode name = members.get(fields.places(Field.QUESTION).getFirst()).getValue();
			this.title = name.isString() ? name.stringValue() : null;
			inside = place;
		}
		for (int at = 0; at < members.size(); at++) {
			String name = members.get(at).getKey();
			JsonNode value = members.get(at).getValue();
			if (value.isContainer()) {
				visit(value, inside.enter(name).named(name));
			}
			else if (value.isString() && name.strip().endsWith("?")) {
				add(Map.of(Field.QUESTION, List.of(name), Field.ANSWER, List.of(value.stringValue())), List.of(),
						inside);
			}
			else if (!said.contains(at)) {
				visit(value, place.named(name));
			}
		}
	}

	private static boolean isRow(JsonNode node) {
		return node.isArray() && node.size() > 1 && node.values().stream().allMatch(JsonNode::isValueNode);
	}

	private static List<String> cells(JsonNode row) {
		return row.values().stream().map((cell) -> cell.isNull() ? "" : cell.asString()).toList();
	}

	private static boolean asks(String text) {
		return Asking.likelihood(text) >= Asking.LIKELY;
	}

	// Options that say themselves whether they are right.
	private static List<Article.Choice> marked(JsonNode value) {
		List<Article.Choice> choices = new ArrayList<>();
		for (JsonNode option : value.isArray() ? value.values() : List.<JsonNode>of()) {
			String text = option.isObject() ? optionText(option) : null;
			if (text == null) {
				return List.of();
			}
			choices
				.add(new Article.Choice(text.strip(), option.properties().stream().anyMatch(JsonQuestions::saysRight)));
		}
		return choices;
	}

	// Options by names of their own, which say which is right: {"x1": "yes", "x2": "no"}.
	private static List<Article.Choice> named(JsonNode options, @Nullable List<String> key) {
		if (!options.isObject() || key == null
				|| options.properties().stream().noneMatch((one) -> key.contains(one.getKey()))) {
			return List.of();
		}
		return options.properties()
			.stream()
			.filter((one) -> one.getValue().isValueNode() && !one.getValue().asString().isBlank())
			.map((one) -> new Article.Choice(one.getValue().asString().strip(), key.contains(one.getKey())))
			.toList();
	}

	// Which are right may be said for each of the options: [false, true, false].
	private static List<String> key(JsonNode value) {
		List<JsonNode> each = value.isContainer() ? List.copyOf(value.values()) : List.of();
		if (each.size() < 2 || !each.stream().allMatch((one) -> isYes(one) || isNo(one))) {
			return texts(value);
		}
		return IntStream.range(0, Math.min(LETTERS.length(), each.size()))
			.filter((at) -> isYes(each.get(at)))
			.mapToObj((at) -> LETTERS.substring(at, at + 1))
			.toList();
	}

	private static boolean isYes(JsonNode value) {
		return value.isValueNode() && "true".equalsIgnoreCase(value.asString());
	}

	private static boolean isNo(JsonNode value) {
		return value.isNull() || value.isValueNode() && "false".equalsIgnoreCase(value.asString());
	}

	private static @Nullable String optionText(JsonNode option) {
		for (String name : List.of("text", "option", "answer", "value", "label", "content", "title", "choice",
				"name")) {
			if (option.path(name).isString() && !option.path(name).stringValue().isBlank()) {
				return option.path(name).stringValue();
			}
		}
		return null;
	}

	private static boolean saysRight(Map.Entry<String, JsonNode> member) {
		String name = member.getKey().toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
		JsonNode value = member.getValue();
		return RIGHT.contains(name) && (isYes(value) || value.isNumber() && value.asDouble() > 0);
	}

	/** All that a value says, each text apart; the names within are left to its shape. */
	private static List<String> texts(JsonNode value) {
		if (value.isNull()) {
			return List.of();
		}
		return value.isContainer()
				? value.values().stream().flatMap((inner) -> texts(inner).stream()).collect(Collectors.toList())
				: List.of(value.asString());
	}

	private void leaveOut(String text, String reason) {
		String excerpt = (text.length() > LONGEST_EXCERPT) ? text.substring(0, LONGEST_EXCERPT) + "…" : text;
		this.leftOut.add(new Article.Rest(0, 0, excerpt, reason));
	}

	/**
	 * Where in the document something is.
	 *
	 * @param name of the list or member
	 */
	private record Place(String name, @Nullable String section, @Nullable String level) {

		/**
		 * The place within something that has a name, which may say a topic or a level.
		 */
		Place enter(String name) {
			String words = name.replaceAll("(?<=[a-z])(?=[A-Z])|[_\\s]+", " ").strip();
			String said = SectionNames.level(words);
			boolean tells = !SectionNames.telling(words).isEmpty() && !LISTS.contains(words.toLowerCase(Locale.ROOT));
			return new Place(this.name, tells ? words : this.section, (said != null) ? said : this.level);
		}

		boolean isRoot() {
			return this.name.isEmpty();
		}

		Place named(String name) {
			return new Place(name, this.section, this.level);
		}

	}

}
