package io.weakspot.questions.importing.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Puts a question together from its first block and those below it. */
final class FoundQuestion {

	private static final Pattern ANSWER_LABEL = Pattern.compile(
			"^(?:#{1,6}\\s*)?[*_]{0,3}(?:(?:Sample |Model |Short |The )?(?:Answers?|Ans|Solution)\\b[*_]{0,3}\\s*(?:[:.)–—-]+[*_]{0,3}\\s*|(?=\\n|$))|A\\d{0,3}[*_]{0,3}\\s*[:.)][*_]{0,3}\\s+)",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern ABOUT_CODE = Pattern.compile(
			"(?i):\\s*$|\\b(?:following|below|this|these|given|above)\\b|\\b(?:output|printed|print|returned|logged)\\b");

	private static final int MOST_WRAPPED_LINES = 3;

	private FoundQuestion() {
	}

	static Article.Found of(Body body, Source source, @Nullable String section, @Nullable String level) {
		Carrier carrier = body.carrier();
		FirstLine first = FirstLine.of(carrier);
		List<Block> blocks = new ArrayList<>(body.blocks());
		StringBuilder text = new StringBuilder(first.question());
		if (first.answer() == null) {
			takeWrappedLines(text, blocks);
		}
		Choices choices = Choices.of(blocks, source);
		String code = null;
		if (!choices.list().isEmpty()) {
			List<Block> before = blocks.subList(0, choices.from());
			code = codeOf(before, source);
			before.stream()
				.filter((block) -> block.kind() != Block.Kind.CODE)
				.forEach((block) -> text.append('\n').append(Markup.plain(block.text())));
			blocks = new ArrayList<>(blocks.subList(choices.to(), blocks.size()));
		}
		else if (first.answer() == null && beginsWithItsCode(text.toString(), blocks)) {
			code = source.code(blocks.removeFirst());
		}
		List<String> followUps = followUps(first, blocks);
		String answer = followUps.isEmpty() ? answer(first, blocks, source) : null;
		return new Article.Found(carrier.block().from() + 1, text.toString().strip(), code, choices.list(), answer,
				followUps, section, level);
	}

	// A question may be wrapped over lines, or stand below its number.
	private static void takeWrappedLines(StringBuilder text, List<Block> blocks) {
		if (text.isEmpty() && !blocks.isEmpty() && isProse(blocks.getFirst())) {
			FirstLine below = FirstLine.of(new Carrier(0, blocks.getFirst(), Label.of(blocks.getFirst())));
			if (below.answer() == null) {
				blocks.removeFirst();
				text.append(below.question());
			}
		}
		for (int lines = 1; lines <= MOST_WRAPPED_LINES && lines <= blocks.size()
				&& !text.toString().strip().matches("(?s).*[?.!:]$"); lines++) {
			if (!isProse(blocks.get(lines - 1)) || blocks.get(lines - 1).gap() > 0) {
				return;
			}
			if (blocks.get(lines - 1).text().strip().endsWith("?")) {
				for (int line = 0; line < lines; line++) {
					text.append(' ').append(Markup.plain(blocks.removeFirst().text()));
				}
				return;
			}
		}
	}

	private static boolean isProse(Block block) {
		return block.kind() == Block.Kind.LINE || block.kind() == Block.Kind.HEADING;
	}

	private static @Nullable String codeOf(List<Block> blocks, Source source) {
		List<String> codes = blocks.stream()
			.filter((block) -> block.kind() == Block.Kind.CODE)
			.map(source::code)
			.toList();
		return codes.isEmpty() ? null : String.join("\n\n", codes);
	}

	private static boolean beginsWithItsCode(String text, List<Block> blocks) {
		return !blocks.isEmpty() && blocks.getFirst().kind() == Block.Kind.CODE && ABOUT_CODE.matcher(text).find();
	}

	// Where nothing but further questions stands below a question, they follow it up.
	private static List<String> followUps(FirstLine first, List<Block> blocks) {
		boolean all = first.answer() == null && !blocks.isEmpty()
				&& blocks.stream()
					.allMatch((block) -> block.kind() == Block.Kind.ITEM
							&& Asking.likelihood(Markup.plain(block.text())) >= Asking.LIKELY);
		return all ? blocks.stream().map((block) -> Markup.plain(block.text())).toList() : List.of();
	}

	private static @Nullable String answer(FirstLine first, List<Block> blocks, Source source) {
		String below = source.text(blocks);
		String whole = (first.answer() != null) ? first.answer() + (below.isEmpty() ? "" : "\n\n" + below) : below;
		String answer = ANSWER_LABEL.matcher(whole).replaceFirst("").strip();
		return answer.isEmpty() ? null : answer;
	}

}
