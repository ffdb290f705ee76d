package io.weakspot.questions.importing.quiz;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a file in Moodle's GIFT format apart. */
public final class Gift {

	/** Longer than any question that would be stored, in characters. */
	private static final int LONGEST = 250_000;

	private static final Pattern TAG = Pattern.compile("\\[tag:([^\\]]{1,200})\\]");

	private static final Pattern ID = Pattern.compile("\\[id:[^\\]]{1,200}\\]");

	private final List<Quiz.Item> items = new ArrayList<>();

	private final List<Quiz.Rest> leftOut = new ArrayList<>();

	private List<String> category = List.of();

	private Gift() {
	}

	public static Quiz quiz(String document) throws NotReadable {
		Gift gift = new Gift();
		GiftParagraphs.of(document).forEach(gift::add);
		return new Quiz(gift.items, gift.leftOut);
	}

	private void add(GiftParagraphs.Paragraph paragraph) {
		switch (paragraph.kind()) {
			case CATEGORY -> this.category = Categories.moodle(paragraph.text());
			case COMMENT -> comments(paragraph.comments());
			case QUESTION -> question(paragraph);
		}
	}

	private void question(GiftParagraphs.Paragraph paragraph) {
		List<List<String>> tags = comments(paragraph.comments());
		if (paragraph.text().length() > LONGEST) {
			this.leftOut.add(Quiz.Rest.of(paragraph.text(), "it is too long for a question"));
			return;
		}
		GiftQuestion question = GiftQuestion.of(paragraph.text());
		if (question == null) {
			boolean open = GiftText.indexOf(paragraph.text(), '{') >= 0;
			this.leftOut.add(Quiz.Rest.of(paragraph.text(),
					open ? "the brace of its answers is never closed, in line " + paragraph.line()
							: "it has no braces for an answer, so it asks nothing"));
			return;
		}
		List<String> dropped = new ArrayList<>();
		this.items.add(question.item(dropped).in(this.category, tags));
		dropped.forEach((name) -> this.leftOut.add(Quiz.Rest.of(name, "a picture, sound or script; words are kept")));
	}

	private List<List<String>> comments(List<String> comments) {
		List<List<String>> tags = new ArrayList<>();
		for (String comment : comments) {
			Matcher tag = TAG.matcher(comment);
			while (tag.find()) {
				tags.add(List.of(tag.group(1).strip()));
			}
			String rest = ID.matcher(TAG.matcher(comment).replaceAll("")).replaceAll("").strip();
			if (!rest.isEmpty()) {
				this.leftOut.add(Quiz.Rest.of(rest, "a comment"));
			}
		}
		return tags;
	}

}
