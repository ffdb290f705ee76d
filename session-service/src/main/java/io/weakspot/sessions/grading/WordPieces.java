package io.weakspot.sessions.grading;

import java.io.InputStream;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Splits text into the pieces that a BERT model (uncased) was trained on: words and
 * punctuation, and for words that it does not know the longest pieces that it does.
 * Written here because the usual library is native code that lacks some platforms.
 *
 * @see <a href="https://arxiv.org/abs/1810.04805">Devlin et al. 2018, section 3</a>
 */
final class WordPieces {

	private static final int LONGEST_WORD = 100;

	private final Map<String, Integer> ids;

	private final int unknown;

	private final int start;

	private final int end;

	private WordPieces(Map<String, Integer> ids) {
		this.ids = ids;
		this.unknown = id("[UNK]");
		this.start = id("[CLS]");
		this.end = id("[SEP]");
	}

	/** Reads the vocabulary of a tokenizer file as Hugging Face writes it. */
	static WordPieces read(InputStream tokenizerJson) {
		Map<String, Integer> ids = new HashMap<>(65_536);
		for (Map.Entry<String, JsonNode> piece : JsonMapper.shared()
			.readTree(tokenizerJson)
			.get("model")
			.get("vocab")
			.properties()) {
			ids.put(piece.getKey(), piece.getValue().asInt());
		}
		return new WordPieces(ids);
	}

	/**
	 * The pieces' ids, between the marks for start and end.
	 * @param limit the most ids to return, both marks included; at least 2
	 */
	long[] ids(String text, int limit) {
		long[] found = new long[limit];
		int count = 0;
		found[count++] = this.start;
		String plain = plain(text);
		int at = 0;
		while (at < plain.length() && count < limit - 1) {
			int next = wordEnd(plain, at);
			if (next > at) {
				count = addPieces(plain.substring(at, next), found, count, limit - 1);
			}
			at = Math.max(next, at + 1);
		}
		found[count++] = this.end;
		return Arrays.copyOf(found, count);
	}

	private int addPieces(String word, long[] found, int count, int limit) {
		int first = count;
		int from = 0;
		while (from < word.length() && word.length() <= LONGEST_WORD) {
			int to = word.length();
			Integer id = null;
			while (to > from) {
				id = this.ids.get((from == 0) ? word.substring(0, to) : "##" + word.substring(from, to));
				if (id != null) {
					break;
				}
				to--;
			}
			if (id == null) {
				break;
			}
			if (count < limit) {
				found[count++] = id;
			}
			from = to;
		}
		if (from < word.length()) {
			// One unknown piece makes the whole word unknown, as in training.
			found[first] = this.unknown;
			return first + 1;
		}
		return count;
	}

	/** Where the word that begins here ends; the same place for white space. */
	private static int wordEnd(String text, int from) {
		char first = text.charAt(from);
		if (Character.isWhitespace(first)) {
			return from;
		}
		if (standsAlone(first)) {
			return from + 1;
		}
		int to = from + 1;
		while (to < text.length() && !Character.isWhitespace(text.charAt(to)) && !standsAlone(text.charAt(to))) {
			to++;
		}
		return to;
	}

	private static boolean standsAlone(char c) {
		if (c < 128) {
			return c > 32 && !Character.isLetterOrDigit(c);
		}
		return switch (Character.getType(c)) {
			case Character.CONNECTOR_PUNCTUATION, Character.DASH_PUNCTUATION, Character.START_PUNCTUATION,
					Character.END_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION,
					Character.OTHER_PUNCTUATION ->
				true;
			default -> Character.isIdeographic(c);
		};
	}

	/** Lower case without accents and control characters. */
	private static String plain(String text) {
		StringBuilder plain = new StringBuilder(text.length());
		String parted = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
		for (int i = 0; i < parted.length(); i++) {
			char c = parted.charAt(i);
			if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
				plain.append(' ');
			}
			else if (Character.getType(c) != Character.NON_SPACING_MARK && !Character.isISOControl(c)
					&& Character.getType(c) != Character.FORMAT) {
				plain.append(c);
			}
		}
		return plain.toString();
	}

	private int id(String piece) {
		Integer id = this.ids.get(piece);
		if (id == null) {
			throw new IllegalStateException("The tokenizer file has no " + piece);
		}
		return id;
	}

}
