package io.weakspot.sessions.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts an answer into statements. Full stops inside names and numbers end nothing; each
 * list item and each line of code stands by itself; speech that came without punctuation
 * is cut where a new thought usually begins.
 */
final class Statements {

	/** More words than this are hardly one sentence. */
	private static final int LONG = 40;

	/** A sentence with more words than this often says several things. */
	private static final int SIMPLE = 16;

	private static final int SHORTEST_PIECE = 7;

	private static final int LONGEST_PIECE = 24;

	/** More statements than this are no answer to an interview question. */
	private static final int MOST = 120;

	private static final Pattern END = Pattern.compile("[.!?;]+[\"')\\]]*(?=\\s)|[.!?]+$|\\n");

	private static final Pattern ABBREVIATION = Pattern
		.compile("(?:^|[\\s(])(?:e\\.g|i\\.e|etc|vs|approx|cf|fig|no)\\.$", Pattern.CASE_INSENSITIVE);

	private static final Pattern WRAPPED = Pattern.compile("[\\p{L}\\p{N},]\\n(?=\\p{Ll})");

	private static final Pattern WORD = Pattern.compile("\\S+");

	private static final Set<String> NEW_THOUGHT = Set.of("and", "but", "so", "because", "then", "also", "which",
			"while", "whereas", "if", "when", "however", "therefore", "since", "now", "plus", "otherwise", "although",
			"basically", "first", "second", "finally", "next", "for");

	private Statements() {
	}

	static List<Statement> of(String answer) {
		List<Statement> statements = new ArrayList<>();
		int from = 0;
		Matcher end = END.matcher(answer);
		while (end.find() && statements.size() < MOST) {
			boolean lineEnd = answer.charAt(end.start()) == '\n';
			if (lineEnd ? wraps(answer, end.start()) : ABBREVIATION.matcher(answer.substring(from, end.end())).find()
					|| listNumber(answer, from, end.start())) {
				continue;
			}
			add(statements, answer.substring(from, end.end()));
			from = end.end();
		}
		if (statements.size() < MOST) {
			add(statements, answer.substring(from));
		}
		return statements;
	}

	/** Whether a line goes on in the next one, as in text that was wrapped by hand. */
	private static boolean wraps(String answer, int newline) {
		return newline > 0 && newline + 1 < answer.length()
				&& WRAPPED.matcher(answer).region(newline - 1, answer.length()).lookingAt();
	}

	private static boolean listNumber(String answer, int from, int stop) {
		String before = answer.substring(from, stop).strip();
		return !before.isEmpty() && before.length() <= 2 && before.chars().allMatch(Character::isDigit);
	}

	private static void add(List<Statement> statements, String raw) {
		String quote = raw.strip();
		if (quote.codePoints().noneMatch(Character::isLetterOrDigit)) {
			return;
		}
		long words = WORD.matcher(quote).results().count();
		List<String> pieces = (words > SIMPLE) ? pieces(quote) : List.of();
		if (words <= LONG) {
			statements.add(Statement.of(quote, (pieces.size() > 1) ? pieces : List.of()));
			return;
		}
		for (String piece : pieces) {
			if (statements.size() < MOST) {
				statements.add(Statement.of(piece));
			}
		}
	}

	/** How many more brackets a word opens than it closes: calls in code are not cut. */
	private static int brackets(String word) {
		return (int) (word.chars().filter((c) -> c == '(').count() - word.chars().filter((c) -> c == ')').count());
	}

	private static List<String> pieces(String run) {
		List<String> pieces = new ArrayList<>();
		int from = 0;
		int words = 0;
		boolean comma = false;
		int open = 0;
		Matcher word = WORD.matcher(run);
		while (word.find()) {
			boolean thought = comma || NEW_THOUGHT.contains(word.group().toLowerCase(java.util.Locale.ROOT));
			if ((words >= SHORTEST_PIECE && thought && open == 0) || words >= LONGEST_PIECE) {
				pieces.add(run.substring(from, word.start()).strip());
				from = word.start();
				words = 0;
			}
			open = Math.max(0, open + brackets(word.group()));
			comma = word.group().endsWith(",") || word.group().endsWith(":");
			words++;
		}
		String rest = run.substring(from);
		if (words < SHORTEST_PIECE - 3 && !pieces.isEmpty()) {
			int start = run.lastIndexOf(pieces.getLast(), from);
			pieces.set(pieces.size() - 1, run.substring(start).strip());
		}
		else {
			pieces.add(rest.strip());
		}
		return pieces;
	}

}
