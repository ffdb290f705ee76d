package io.weakspot.questions.importing.structure;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Finds the headings of a document without markup: short lines before a question that
 * something else speaks for, too. A caption below an answer is none.
 */
final class SectionLines {

	private static final Pattern RANGE = Pattern.compile("\\b(\\d{1,4})\\s*(?:-|–|—|to)\\s*(\\d{1,4})\\b");

	private static final Pattern ABOUT_QUESTIONS = Pattern
		.compile("(?i)\\bquestions?\\b|\\blevel\\b|^(?:part|section|chapter|set) \\w+");

	private static final int LINES_OF_INTRODUCTION = 3;

	private final Map<String, Integer> frames = new HashMap<>();

	SectionLines(List<Body> bodies) {
		for (Body body : bodies) {
			if (!body.blocks().isEmpty()) {
				this.frames.merge(frame(body.blocks().getLast()), 1, Integer::sum);
			}
		}
	}

	/**
	 * Where the heading of the next question's part begins among the blocks before that
	 * question.
	 * @param last number of the question before, null at the start
	 */
	OptionalInt before(List<Block> blocks, Carrier next, @Nullable Integer last) {
		for (int back = 1; back <= 1 + LINES_OF_INTRODUCTION && back <= blocks.size(); back++) {
			int at = blocks.size() - back;
			Block line = blocks.get(at);
			boolean apart = line.gap() > 0 || at == 0;
			boolean roomBelow = (at + 1 < blocks.size()) ? blocks.get(at + 1).gap() > 0 : next.block().gap() > 0;
			if (apart && roomBelow && isHeadingLike(line) && isSupported(line, back == 1, next, last)) {
				return OptionalInt.of(at);
			}
			if (line.kind() != Block.Kind.LINE) {
				break;
			}
		}
		return OptionalInt.empty();
	}

	private boolean isSupported(Block line, boolean direct, Carrier next, @Nullable Integer last) {
		Integer number = next.label().number();
		boolean begins = number != null && number == 1 && (last == null || last > 1) || last == null;
		boolean tells = ABOUT_QUESTIONS.matcher(line.text()).find() || Sections.level(line.text()) != null;
		if (begins && tells || startsRange(line, number)) {
			return true;
		}
		return direct && (begins && last != null || this.frames.getOrDefault(frame(line), 0) >= 2 && tells
				|| tells && ABOUT_QUESTIONS.matcher(line.text()).find() || shouts(line));
	}

	private static boolean startsRange(Block line, @Nullable Integer number) {
		Matcher range = RANGE.matcher(line.text());
		return number != null && range.find() && Integer.parseInt(range.group(1)) == number;
	}

	private static boolean isHeadingLike(Block line) {
		return line.isShortLine(14) && !line.text().strip().matches(".*[.?!;:,]$");
	}

	private static boolean shouts(Block line) {
		String text = line.text();
		return text.length() >= 5 && text.equals(text.toUpperCase(Locale.ROOT))
				&& text.chars().filter(Character::isLetter).count() >= 4;
	}

	private static String frame(Block block) {
		return block.text().replaceAll("\\d+", "#").toLowerCase(Locale.ROOT);
	}

}
