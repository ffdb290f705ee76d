package io.weakspot.sessions.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a text, the way both spoken and written technical English needs them:
 * {@code select_related}, "select related" and {@code SelectRelated} are the same two
 * words, and "doesn't" is two.
 */
final class Words {

	private static final Pattern RUN = Pattern.compile("[\\p{L}\\p{N}]+(?:['’][\\p{L}]+)?|[.!?,;:()\\n=+]");

	private static final Pattern HUMP = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");

	private static final Set<String> FUNCTION = Set
		.copyOf(List.of(("a an the this that these those it its i you he she we they me him "
				+ "her us them my your his our their one ones who whom whose which what where when why how there here and or but so "
				+ "nor yet if then else because since while whereas although though unless until as than of in on at by for with to "
				+ "from into onto out over under up down about after before between through during against within across per via is "
				+ "are was were be been being am do does did done doing has have had having can could will would shall should may "
				+ "might must not no never also too just only very really quite even still already again ever both either neither "
				+ "each every any some all most more less many much few other another such same own well let lets etc e.g i.e eg ie "
				+ "like that's there's it's i'm i've don't doesn't isn't won't can't cannot without")
			.split(" ")));

	/** Words that say little about any subject; they count a little, not nothing. */
	private static final Set<String> COMMON = Set
		.copyOf(List.of(("use make get give take need want go come put set work thing way call say "
				+ "tell know think see look find keep show help start mean happen become change different good better best bad new "
				+ "time case kind part lot bit first second next last usual usually always often sometimes actually basically simply "
				+ "normal right side able possible important thing something anything everything stuff people example instance let "
				+ "django python java code application project basic")
			.split(" ")));

	private static final Map<String, String> SAME = Map.ofEntries(Map.entry("db", "database"),
			Map.entry("fk", "foreign key"), Map.entry("m2m", "many many"), Map.entry("config", "configuration"),
			Map.entry("auth", "authentication"), Map.entry("doesnt", "does not"), Map.entry("dont", "do not"),
			Map.entry("isnt", "is not"), Map.entry("cant", "can not"), Map.entry("cannot", "can not"),
			Map.entry("wont", "will not"), Map.entry("didnt", "did not"), Map.entry("arent", "are not"),
			Map.entry("wasnt", "was not"), Map.entry("shouldnt", "should not"), Map.entry("two", "2"),
			Map.entry("three", "3"), Map.entry("twice", "2"), Map.entry("qs", "queryset"),
			Map.entry("querysets", "queryset"));

	private Words() {
	}

	/**
	 * One word or mark of a text.
	 *
	 * @param stem what inflected forms of it share, in lower case; a mark stands for
	 * itself
	 * @param plain the word in lower case
	 * @param kind what it adds
	 */
	record Word(String stem, String plain, Kind kind) {

		boolean content() {
			return this.kind == Kind.CONTENT || this.kind == Kind.COMMON || this.kind == Kind.NAME;
		}

	}

	/** What a word adds to the meaning. */
	enum Kind {

		/** holds the sentence together: the, of, is. */
		FUNCTION,
		/** says little about any subject: use, make. */
		COMMON,
		/** says what it is about. */
		CONTENT,
		/** a name in code: select_related, HttpResponse. */
		NAME,
		/** punctuation. */
		MARK

	}

	static List<Word> of(String text) {
		List<Word> words = new ArrayList<>();
		Matcher run = RUN.matcher(text);
		while (run.find()) {
			String found = run.group();
			if (!Character.isLetterOrDigit(found.charAt(0))) {
				words.add(new Word(found, found, Kind.MARK));
				continue;
			}
			boolean name = codeLike(text, run.start(), run.end());
			for (String part : HUMP.split(found)) {
				add(words, part.toLowerCase(Locale.ROOT).replace('’', '\''), name);
			}
		}
		return words;
	}

	private static void add(List<Word> words, String plain, boolean name) {
		String same = SAME.get(plain);
		if (same == null && plain.endsWith("n't")) {
			same = switch (plain) {
				case "can't" -> "can not";
				case "won't" -> "will not";
				default -> plain.substring(0, plain.length() - 3) + " not";
			};
		}
		if (same != null) {
			for (String part : same.split(" ")) {
				words.add(new Word(stem(part), part, kind(part, false)));
			}
			return;
		}
		int apostrophe = plain.indexOf('\'');
		String bare = (apostrophe > 0) ? plain.substring(0, apostrophe) : plain;
		words.add(new Word(stem(bare), bare, kind(bare, name)));
	}

	private static Kind kind(String plain, boolean name) {
		if (name) {
			return Kind.NAME;
		}
		if (FUNCTION.contains(plain)) {
			return Kind.FUNCTION;
		}
		return (COMMON.contains(plain) || COMMON.contains(stem(plain))) ? Kind.COMMON : Kind.CONTENT;
	}

	/**
	 * Whether the run stands inside a name in code: beside an underscore, a call, a hump.
	 */
	private static boolean codeLike(String text, int start, int end) {
		boolean underscore = (start > 0 && text.charAt(start - 1) == '_')
				|| (end < text.length() && text.charAt(end) == '_');
		boolean call = end + 1 < text.length() && text.charAt(end) == '(' && text.charAt(end + 1) == ')';
		return underscore || call || HUMP.matcher(text.substring(start, end)).find();
	}

	/** A light stem: joins what inflection and the commonest endings part, no more. */
	static String stem(String word) {
		String stem = word;
		if (stem.length() > 4 && stem.endsWith("ies")) {
			stem = stem.substring(0, stem.length() - 3) + "y";
		}
		else if (stem.length() > 3 && stem.endsWith("s") && !stem.endsWith("ss") && !stem.endsWith("us")
				&& !stem.endsWith("is")) {
			stem = stem.substring(0, stem.length() - (stem.endsWith("sses") ? 2 : 1));
		}
		stem = cut(stem, "ly", 4);
		stem = cut(stem, "ing", 3);
		stem = cut(stem, "ed", 3);
		stem = cut(stem, "ation", 4);
		stem = cut(stem, "ion", 4);
		stem = cut(stem, "er", 6);
		stem = cut(stem, "or", 6);
		stem = cut(stem, "ate", 4);
		stem = cut(stem, "at", 4);
		stem = cut(stem, "e", 3);
		int last = stem.length() - 1;
		if (last > 2 && stem.charAt(last) == stem.charAt(last - 1) && "bdgmnprt".indexOf(stem.charAt(last)) >= 0) {
			stem = stem.substring(0, last);
		}
		return stem;
	}

	private static String cut(String word, String ending, int atLeast) {
		return (word.endsWith(ending) && word.length() - ending.length() >= atLeast)
				? word.substring(0, word.length() - ending.length()) : word;
	}

}
