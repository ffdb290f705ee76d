package io.weakspot.questions.wording;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The points that an answer makes, for questions whose author named none: its sentences
 * and list items, without code, tables and what says nothing.
 */
public final class AnswerPoints {

	private static final int MOST = 6;

	private static final int SHORTEST_WORDS = 2;

	private static final int LONGEST_WORDS = 40;

	private static final Pattern MARKER = Pattern.compile("^(?:[-*+•◦▪‣–]|\\d{1,3}[.)]|[a-zA-Z][.)])\\s+");

	private static final Pattern LINK = Pattern.compile("!?\\[([^\\]\\[]{0,300})\\]\\([^()]{0,500}\\)");

	private static final Pattern MARKUP = Pattern.compile("\\*{1,3}|`|<[^<>]{1,200}>|^#{1,6}\\s+|^>\\s?");

	private static final Pattern SPACES = Pattern.compile("[\\s\u00a0]+");

	// Articles talk about interviews between their answers; that is no point to make in
	// one.
	private static final Pattern ABOUT_INTERVIEWS = Pattern
		.compile("(?i)\\binterview questions?\\b|\\bquestions? (?:in|for|to) (?:an|your|the) (?:interview|list)");

	private AnswerPoints() {
	}

	/** At most six points, in the order of the answer. */
	public static List<String> of(String answer) {
		List<String> points = new ArrayList<>();
		Set<String> seen = new LinkedHashSet<>();
		for (String unit : units(answer)) {
			for (String sentence : Sentences.of(unit)) {
				String point = clean(sentence);
				if (says(point) && seen.add(Sameness.key(point))) {
					points.add(point);
				}
			}
			if (points.size() >= MOST) {
				break;
			}
		}
		return List.copyOf((points.size() > MOST) ? points.subList(0, MOST) : points);
	}

	// Lines of one paragraph belong together; a list item stands for itself.
	private static List<String> units(String answer) {
		List<String> units = new ArrayList<>();
		StringBuilder paragraph = new StringBuilder();
		boolean code = false;
		for (String line : answer.lines().toList()) {
			String text = line.strip();
			if (text.startsWith("```") || text.startsWith("~~~")) {
				code = !code;
				flush(paragraph, units);
			}
			else if (!code && !text.startsWith("|")) {
				if (text.isEmpty() || MARKER.matcher(text).find() || text.startsWith("#")) {
					flush(paragraph, units);
				}
				if (!text.startsWith("#")) {
					paragraph.append(paragraph.isEmpty() ? "" : " ").append(MARKER.matcher(text).replaceFirst(""));
				}
			}
		}
		flush(paragraph, units);
		return units;
	}

	private static void flush(StringBuilder paragraph, List<String> units) {
		if (!paragraph.toString().isBlank()) {
			units.add(paragraph.toString());
		}
		paragraph.setLength(0);
	}

	private static String clean(String sentence) {
		String plain = MARKUP.matcher(LINK.matcher(sentence).replaceAll("$1")).replaceAll("");
		return SPACES.matcher(plain).replaceAll(" ").strip();
	}

	// A line that only leads over to a list makes no point, nor does a bare name.
	private static boolean says(String point) {
		int words = Words.of(point).size();
		return words >= SHORTEST_WORDS && words <= LONGEST_WORDS && !point.endsWith(":") && !point.endsWith("?")
				&& Words.telling(point).size() >= 2 && !ABOUT_INTERVIEWS.matcher(point).find();
	}

}
