package io.weakspot.questions.importing.quiz;

import java.util.ArrayList;
import java.util.List;

/** The paragraphs of a GIFT file: each is a question, a category, or a comment. */
final class GiftParagraphs {

	private static final String CATEGORY = "$CATEGORY:";

	// Blank lines may stand inside of an answer's braces, but not without end.
	private static final int MOST_BLANKS_INSIDE = 20;

	// Several times as many as a bank takes questions.
	private static final int MOST = 20_000;

	private final List<Paragraph> found = new ArrayList<>();

	private final List<String> comments = new ArrayList<>();

	private final List<String> lines = new ArrayList<>();

	private int from;

	private GiftParagraphs() {
	}

	static List<Paragraph> of(String document) throws NotReadable {
		GiftParagraphs paragraphs = new GiftParagraphs();
		int number = 0;
		for (String line : (Iterable<String>) document.lines()::iterator) {
			number++;
			paragraphs.add(line.strip(), number);
			if (paragraphs.found.size() > MOST) {
				throw new NotReadable(
						"The document has more than " + MOST + " paragraphs, which is no list of questions.");
			}
		}
		paragraphs.end();
		return withBlanksInside(paragraphs.found);
	}

	private void add(String line, int number) {
		if (line.isEmpty()) {
			end();
		}
		else if (line.startsWith("//")) {
			this.comments.add(line.substring(2).strip());
		}
		else if (line.startsWith(CATEGORY)) {
			end();
			this.found.add(new Paragraph(number, Kind.CATEGORY, List.of(), line.substring(CATEGORY.length()).strip()));
		}
		else {
			this.from = this.lines.isEmpty() ? number : this.from;
			this.lines.add(line);
		}
	}

	private void end() {
		Kind kind = this.lines.isEmpty() ? Kind.COMMENT : Kind.QUESTION;
		if (!this.lines.isEmpty() || !this.comments.isEmpty()) {
			this.found.add(new Paragraph(this.from, kind, List.copyOf(this.comments), String.join("\n", this.lines)));
		}
		this.comments.clear();
		this.lines.clear();
	}

	private static List<Paragraph> withBlanksInside(List<Paragraph> paragraphs) {
		List<Paragraph> whole = new ArrayList<>();
		for (int at = 0; at < paragraphs.size(); at++) {
			int end = isOpen(paragraphs.get(at)) ? closing(paragraphs, at) : at;
			List<Paragraph> parts = paragraphs.subList(at, end + 1);
			Paragraph first = paragraphs.get(at);
			whole.add(new Paragraph(first.line(), first.kind(),
					parts.stream().flatMap((part) -> part.comments().stream()).toList(),
					String.join("\n", parts.stream().map(Paragraph::text).toList())));
			at = end;
		}
		return whole;
	}

	private static int closing(List<Paragraph> paragraphs, int open) {
		int last = Math.min(paragraphs.size() - 1, open + MOST_BLANKS_INSIDE);
		for (int at = open + 1; at <= last; at++) {
			Paragraph next = paragraphs.get(at);
			int opening = GiftText.indexOf(next.text(), '{');
			int closing = GiftText.indexOf(next.text(), '}');
			if (next.kind() == Kind.CATEGORY || next.text().startsWith("::")) {
				return open;
			}
			if (opening >= 0 || closing >= 0) {
				return (closing >= 0 && (opening < 0 || closing < opening)) ? at : open;
			}
		}
		return open;
	}

	private static boolean isOpen(Paragraph paragraph) {
		int open = (paragraph.kind() == Kind.QUESTION) ? GiftText.indexOf(paragraph.text(), '{') : -1;
		return open >= 0 && GiftText.indexOf(paragraph.text(), '}') < open;
	}

	/** What a paragraph is. */
	enum Kind {

		QUESTION, CATEGORY, COMMENT

	}

	/**
	 * A paragraph of the file.
	 *
	 * @param line where it begins, from 1
	 * @param comments lines that no student sees, without their slashes
	 * @param text of a question, or the path of a category
	 */
	record Paragraph(int line, Kind kind, List<String> comments, String text) {
	}

}
