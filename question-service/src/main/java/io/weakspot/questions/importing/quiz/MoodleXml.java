package io.weakspot.questions.importing.quiz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes a file of questions in Moodle's own XML format apart. */
public final class MoodleXml {

	/** Elements whose words are in a question. */
	private static final Set<String> USED = Set.of("name", "questiontext", "generalfeedback", "answer", "subquestion",
			"single", "tags", "graderinfo");

	/** Elements with words that a question has no place for. */
	private static final Map<String, String> WORDS = Map.of("correctfeedback", "what is said after any right answer",
			"partiallycorrectfeedback", "what is said after any answer that is partly right", "incorrectfeedback",
			"what is said after any wrong answer", "hint", "a hint; questions have none", "responsetemplate",
			"a text to begin an answer with", "idnumber", "an id of Moodle's");

	/** Longer than any question that would be stored, in characters. */
	private static final int LONGEST = 250_000;

	private static final String MEDIA = "a picture, sound or script; words are kept";

	private final List<Quiz.Item> items = new ArrayList<>();

	private final List<Quiz.Rest> leftOut = new ArrayList<>();

	private final Set<String> settings = new LinkedHashSet<>();

	private List<String> category = List.of();

	private MoodleXml() {
	}

	public static Quiz quiz(String document) throws NotReadable {
		MoodleXml moodle = new MoodleXml();
		XmlElement.read(document, "quiz", moodle::add);
		if (!moodle.settings.isEmpty()) {
			moodle.leftOut.add(Quiz.Rest.of(String.join(", ", moodle.settings),
					"settings of Moodle that are no part of a question"));
		}
		return new Quiz(moodle.items, moodle.leftOut);
	}

	private void add(XmlElement element) {
		if (!"question".equals(element.name())) {
			this.leftOut.add(Quiz.Rest.of(element.name(), "an element that Moodle's format does not have"));
		}
		else if ("category".equals(element.attribute("type"))) {
			this.category = Categories.moodle(element.textOf("category"));
			leaveOut(element.textOf("info"), "what a category says about itself");
		}
		else {
			question(element);
		}
	}

	private void question(XmlElement element) {
		String type = element.attribute("type");
		String written = element.textOf("questiontext");
		String said = (written.length() > LONGEST) ? written.substring(0, LONGEST) : written;
		if ("1".equals(element.textOf("hidden").strip())) {
			leaveOut(said.isBlank() ? element.textOf("name") : said, "a question that Moodle hides");
			return;
		}
		if (element.length() > LONGEST) {
			leaveOut(element.textOf("name"), "a question that is too long");
			return;
		}
		MoodleQuestion question = new MoodleQuestion(element);
		Quiz.Item item = question.item();
		if (item == null) {
			leaveOut(said.isBlank() ? element.textOf("name") : said,
					"description".equals(type) ? "a description, which asks nothing"
							: "a question of the kind " + type + ", which is not known here");
			return;
		}
		this.items.add(item.in(this.category, tags(element)));
		question.dropped().forEach((name) -> leaveOut(name, MEDIA));
		element.children().forEach(this::rest);
	}

	private void rest(XmlElement child) {
		String reason = WORDS.get(child.name());
		if (reason != null) {
			XmlElement text = child.child("text");
			leaveOut((text != null) ? text.text() : child.text(), reason);
		}
		else if (!USED.contains(child.name())) {
			this.settings.add(child.name());
		}
	}

	private void leaveOut(String text, String reason) {
		String plain = TextFormat.AUTO.question(text).text();
		if (!plain.isBlank()) {
			this.leftOut.add(Quiz.Rest.of(plain, reason));
		}
	}

	private static List<List<String>> tags(XmlElement element) {
		Map<String, List<String>> tags = new LinkedHashMap<>();
		for (XmlElement list : element.children("tags")) {
			for (XmlElement tag : list.children("tag")) {
				XmlElement text = tag.child("text");
				String name = ((text != null) ? text.text() : tag.text()).strip();
				if (!name.isEmpty()) {
					tags.putIfAbsent(name, List.of(name));
				}
			}
		}
		return List.copyOf(tags.values());
	}

}
