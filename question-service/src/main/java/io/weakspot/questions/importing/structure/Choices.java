package io.weakspot.questions.importing.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The answers that a closed question offers, among the blocks below it.
 *
 * @param from index of the first block that belongs to them
 * @param to index after the last
 */
record Choices(int from, int to, List<Article.Choice> list) {

	private static final Choices NONE = new Choices(0, 0, List.of());

	private static final Pattern LETTER = Pattern.compile("^\\(?([a-hA-H])[.)]$");

	private static final Pattern KEY = Pattern.compile(
			"^[\\W_]{0,4}(?:(?:the )?(?:correct|right) )?(?:answers?|ans|option|choice)(?: is)?[\\s*_:.–—-]{1,6}(?:option )?\\(?((?:[a-hA-H]\\b[)\\s,&.*]*(?:and )?){1,8})",
			Pattern.CASE_INSENSITIVE);

	static Choices of(List<Block> body, Source source) {
		Choices ticked = ticked(body, source);
		return ticked.list().isEmpty() ? lettered(body, source) : ticked;
	}

	private static Choices ticked(List<Block> body, Source source) {
		int from = 0;
		while (from < body.size() && body.get(from).checked() == null) {
			from++;
		}
		List<Article.Choice> choices = new ArrayList<>();
		int at = from;
		boolean code = true;
		while (at < body.size() && body.get(at).checked() != null) {
			int end = endOfItem(body, at);
			int withCode = endOfCode(body, end);
			boolean more = withCode < body.size() && body.get(withCode).checked() != null;
			end = (more || code) ? withCode : end;
			code &= end == withCode && body.get(end - 1).kind() == Block.Kind.CODE;
			choices.add(new Article.Choice(text(body, at, end, source), Boolean.TRUE.equals(body.get(at).checked())));
			at = end;
		}
		return (choices.size() >= 2) ? new Choices(from, at, List.copyOf(choices)) : NONE;
	}

	private static Choices lettered(List<Block> body, Source source) {
		int from = 0;
		while (from < body.size() && letter(body.get(from)) != 'a') {
			from++;
		}
		List<Integer> starts = new ArrayList<>();
		char expected = 'a';
		int at = from;
		while (at < body.size() && letter(body.get(at)) == expected) {
			starts.add(at);
			at = endOfItem(body, at);
			expected++;
		}
		String key = (starts.size() >= 2 && at < body.size()) ? key(body.get(at)) : "";
		if (key.isEmpty()) {
			return NONE;
		}
		List<Article.Choice> choices = new ArrayList<>();
		for (int index = 0; index < starts.size(); index++) {
			int end = (index + 1 < starts.size()) ? starts.get(index + 1) : at;
			choices.add(new Article.Choice(text(body, starts.get(index), end, source), key.indexOf('a' + index) >= 0));
		}
		return new Choices(from, saysMoreThanKey(body.get(at)) ? at : at + 1, List.copyOf(choices));
	}

	private static boolean saysMoreThanKey(Block block) {
		Matcher matcher = KEY.matcher(block.text());
		return matcher.find() && !block.text().substring(matcher.end()).isBlank();
	}

	// An item goes on with what is nested below it, such as code.
	private static int endOfItem(List<Block> body, int item) {
		int depth = body.get(item).depth();
		int end = item + 1;
		while (end < body.size() && body.get(end).checked() == null && body.get(end).depth() > depth
				&& body.get(end).kind() != Block.Kind.HEADING) {
			end++;
		}
		return end;
	}

	// Code between two options belongs to the one above it, indented or not.
	private static int endOfCode(List<Block> body, int from) {
		int end = from;
		while (end < body.size() && body.get(end).kind() == Block.Kind.CODE) {
			end++;
		}
		return end;
	}

	private static String text(List<Block> body, int from, int to, Source source) {
		String first = body.get(from).text().strip();
		String rest = (to > from + 1) ? source.text(body.subList(from + 1, to)) : "";
		return (first + (rest.isEmpty() ? "" : "\n" + rest)).strip();
	}

	private static char letter(Block block) {
		Matcher matcher = LETTER.matcher((block.marker() != null) ? block.marker() : "");
		return matcher.matches() ? matcher.group(1).toLowerCase(Locale.ROOT).charAt(0) : ' ';
	}

	private static String key(Block block) {
		Matcher matcher = KEY.matcher(block.text());
		return matcher.find() ? matcher.group(1).toLowerCase(Locale.ROOT).replaceAll("and|[^a-h]", "") : "";
	}

}
