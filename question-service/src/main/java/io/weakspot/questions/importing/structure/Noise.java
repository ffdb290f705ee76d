package io.weakspot.questions.importing.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import io.weakspot.questions.wording.Sameness;

/**
 * What stands between the questions of a page and belongs to none: told by its shape and
 * place, as no list of sites would ever be complete. In doubt a block is no noise.
 */
final class Noise {

	static final String POINTER = "a pointer to another page";

	static final String TITLES = "a list of titles of other pages";

	static final String NAVIGATION = "a link within the page";

	static final String REPEATED = "the same text stands between many questions";

	private static final Pattern POINTING = Pattern.compile(
			"^[\\W_]{0,4}(?:suggested|suggested (?:reading|read|article|course)s?|(?:also|must|read) (?:read|see|check|check out|also)|read more|further reading|recommended(?: (?:reading|read|course|article)s?)?|related(?: (?:reading|read|article|post|topic|course|link)s?)?|see also|learn more|check out|you (?:may|might) also like|explore(?: more)?|don.t miss|trending)[\\s*_]*(?:[:|]|–|—|-\\s)[\\s*_]*(\\S.*)$",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern JOINT = Pattern.compile("(?<=[a-z])(?=[A-Z][a-z]|[A-Z]{2})");

	private static final int LONG_ENOUGH_TO_NOTICE = 60;

	private Noise() {
	}

	/** A short line that only names another page to read. */
	static boolean isPointer(Block block) {
		if (block.text().length() > 160 || block.kind() == Block.Kind.HEADING) {
			return false;
		}
		var matcher = POINTING.matcher(block.text());
		return matcher.matches() && !block.text().strip().endsWith(".") && isTitle(Markup.plain(matcher.group(1)));
	}

	static boolean isNavigation(Block block) {
		return Markup.leadsWithin(block.text()) || Markup.leadsBack(block.text());
	}

	/**
	 * How many blocks at the end are a table of titles, its heading included. Such a
	 * table has lost its columns: each line is titles without a space between them, all
	 * about the same kind of thing.
	 */
	static int titlesAtEnd(List<Block> body) {
		int lines = 0;
		while (lines < body.size() && isTitle(body.get(body.size() - 1 - lines).text())
				&& body.get(body.size() - 1 - lines).kind() == Block.Kind.LINE && isTight(body, lines)) {
			lines++;
		}
		List<Block> table = body.subList(body.size() - lines, body.size());
		if (lines < 2 || !repeatsItself(table)
				|| table.stream().noneMatch((line) -> JOINT.matcher(line.text()).find())) {
			return 0;
		}
		boolean headed = lines < body.size() && isCaption(body.get(body.size() - 1 - lines));
		return headed ? lines + 1 : lines;
	}

	/**
	 * The texts that end the answers of at least three different questions without being
	 * the whole of any of them.
	 * @param bodies blocks of each question after its first
	 * @param keys of the questions, the same for the same question
	 * @param answered whether the first block holds an answer itself
	 */
	static Set<String> repeated(List<List<Block>> bodies, List<String> keys, List<Boolean> answered) {
		Map<String, Set<String>> endings = new HashMap<>();
		for (int at = 0; at < bodies.size(); at++) {
			String question = keys.get(at);
			boolean last = at == bodies.size() - 1;
			endings(bodies.get(at), answered.get(at), last).stream()
				.filter(Noise::isNoticeable)
				.map((block) -> Sameness.key(block.text()))
				.forEach((text) -> endings.computeIfAbsent(text, (key) -> new HashSet<>()).add(question));
		}
		Set<String> repeated = new HashSet<>();
		endings.forEach((text, questions) -> {
			if (questions.size() >= 3) {
				repeated.add(text);
			}
		});
		return repeated;
	}

	// Where the last answer ends is not known yet, so any of its blocks may do so.
	private static List<Block> endings(List<Block> body, boolean answered, boolean last) {
		if (body.isEmpty() || !answered && body.size() == 1) {
			return List.of();
		}
		return last ? body : List.of(body.getLast());
	}

	private static boolean isNoticeable(Block block) {
		return block.kind() == Block.Kind.LINE && (block.text().length() >= LONG_ENOUGH_TO_NOTICE
				|| Markup.isLink(block.text()) || block.text().startsWith("<"));
	}

	private static boolean isTight(List<Block> body, int linesBelow) {
		return linesBelow == 0 || body.get(body.size() - linesBelow).gap() == 0;
	}

	private static boolean isCaption(Block block) {
		return block.isShortLine(10) && block.text().strip().matches(".*[\\p{L}\\d)]$");
	}

	// Capitals where a title has them, and no sentence.
	static boolean isTitle(String text) {
		String[] words = JOINT.matcher(text.strip()).replaceAll(" ").split("\\s+");
		if (words.length > 16 || text.length() > 160 || !text.strip().matches(".*[\\p{L}\\d)!?+]$")) {
			return false;
		}
		List<String> long4 = new ArrayList<>();
		for (String word : words) {
			if (word.length() >= 4) {
				long4.add(word);
			}
		}
		long capital = long4.stream().filter((word) -> !Character.isLowerCase(word.charAt(0))).count();
		return !long4.isEmpty() && capital >= 0.75 * long4.size();
	}

	private static boolean repeatsItself(List<Block> table) {
		Map<String, Integer> lines = new HashMap<>();
		for (Block line : table) {
			Set<String> words = new HashSet<>(List.of(JOINT.matcher(line.text()).replaceAll(" ").split("\\s+")));
			words.stream().filter((word) -> word.length() >= 4).forEach((word) -> lines.merge(word, 1, Integer::sum));
		}
		return lines.values().stream().anyMatch((count) -> count >= 0.7 * table.size());
	}

}
