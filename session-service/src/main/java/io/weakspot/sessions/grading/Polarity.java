package io.weakspot.sessions.grading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

import io.weakspot.sessions.grading.Words.Kind;
import io.weakspot.sessions.grading.Words.Word;
import org.jspecify.annotations.Nullable;

/**
 * What a text affirms and what it denies, word by word. A denied statement keeps nearly
 * all of its cosine, so meaning alone can't tell "runs a query" from "never runs a
 * query".
 *
 * @param affirmed stems that are said to hold
 * @param denied stems in the reach of a "not", "never", "without", "instead of"
 * @param restrained whether an "only", "just" or "until" takes the place of a denial
 */
record Polarity(Set<String> affirmed, Set<String> denied, boolean restrained) {

	private static final Set<String> DENY_CLAUSE = Set.of("not", "never", "nobody", "nothing", "none", "neither",
			"hardly");

	private static final Set<String> DENY_PHRASE = Set.of("without", "no", "nor", "lack", "lacks", "lacking", "avoids");

	/** "has no effect on x" denies x as much as the verb. */
	private static final Set<String> DENIES_WITH_NO = Set.of("longer", "effect", "influence", "impact", "need",
			"reason", "way", "point");

	private static final Set<String> AUXILIARY = Set.of("do", "does", "did", "is", "are", "was", "were", "be", "been",
			"can", "could", "will", "would", "shall", "should", "may", "might", "must", "has", "have", "had", "need",
			"needs");

	private static final Set<String> CLAUSE_END = Set.of(".", "!", "?", ",", ";", ":", "(", ")", "\n", "but", "because",
			"so", "while", "whereas", "although", "though", "if", "when", "unless", "until", "which", "since", "and");

	private static final Set<String> RESTRAINING = Set.of("only", "just", "until", "lazy", "lazily", "merely", "later",
			"alone");

	private static final Set<String> FALSEHOOD = Set.of("myth", "wrong", "false", "incorrect", "mistake",
			"misconception", "misunderstanding", "untrue", "wrongly", "mistakenly", "confuse");

	/** Pairs that exclude each other; each is looked up from both sides, by stem. */
	private static final Map<String, Set<String>> OPPOSITES = opposites("before after", "same different",
			"same separate", "lazy eager", "lazily immediately", "lazy immediately", "increase decrease", "more fewer",
			"allow forbid", "allow prevent", "allow deny", "accept refuse", "accept reject", "safe unsafe",
			"mutable immutable", "add remove", "enable disable", "public private", "required optional", "fast slow",
			"faster slower", "always never", "encrypted plain", "sync async", "synchronous asynchronous",
			"static dynamic", "valid invalid", "top bottom", "larger smaller", "secure insecure", "keep drop",
			"keep lose", "succeed fail", "cheap expensive", "escape unescaped", "ordered unordered", "local global",
			"import export", "unique duplicate", "inside outside", "concrete abstract", "early late",
			"automatically manually", "automatic manual", "possible impossible", "permanent temporary",
			"visible hidden", "forward reverse", "once repeatedly");

	static Polarity of(List<Word> words) {
		Set<String> affirmed = new HashSet<>();
		Set<String> denied = new HashSet<>();
		boolean falsehood = words.stream().anyMatch((word) -> FALSEHOOD.contains(word.plain()));
		boolean restrained = false;
		for (List<Word> clause : clauses(words)) {
			int deniedFrom = deniedFrom(clause);
			for (int i = 0; i < clause.size(); i++) {
				Word word = clause.get(i);
				restrained |= RESTRAINING.contains(word.plain());
				if (word.content() || OPPOSITES.containsKey(word.stem())) {
					((i >= deniedFrom) != falsehood ? denied : affirmed).add(word.stem());
				}
			}
		}
		return new Polarity(affirmed, denied, restrained);
	}

	/**
	 * How much of what two texts share is affirmed by one and denied by the other.
	 * @param weight what a stem counts
	 * @return the share, 0 to 1
	 */
	double conflictWith(Polarity other, ToDoubleFunction<String> weight) {
		double shared = 0;
		double conflict = 0;
		Set<String> mine = union(this.affirmed, this.denied);
		Set<String> theirs = union(other.affirmed, other.denied);
		for (String stem : mine) {
			if (theirs.contains(stem)) {
				double counts = weight.applyAsDouble(stem);
				shared += counts;
				if (disagree(stem, stem, other)) {
					conflict += counts;
				}
			}
			else {
				String opposite = oppositeIn(stem, theirs, mine);
				if (opposite != null) {
					double counts = Math.max(0.8, weight.applyAsDouble(opposite));
					shared += counts;
					if (!disagree(stem, opposite, other)) {
						conflict += counts;
					}
				}
			}
		}
		return (shared > 0) ? conflict / shared : 0;
	}

	private boolean disagree(String stem, String theirStem, Polarity other) {
		boolean yesHere = this.affirmed.contains(stem);
		boolean noHere = this.denied.contains(stem);
		boolean yesThere = other.affirmed.contains(theirStem);
		boolean noThere = other.denied.contains(theirStem);
		return (yesHere && !noHere && noThere && !yesThere) || (noHere && !yesHere && yesThere && !noThere);
	}

	private static @Nullable String oppositeIn(String stem, Set<String> theirs, Set<String> mine) {
		for (String opposite : OPPOSITES.getOrDefault(stem, Set.of())) {
			if (theirs.contains(opposite) && !mine.contains(opposite)) {
				return opposite;
			}
		}
		return null;
	}

	private static List<List<Word>> clauses(List<Word> words) {
		List<List<Word>> clauses = new ArrayList<>();
		List<Word> clause = new ArrayList<>();
		for (Word word : words) {
			if (CLAUSE_END.contains(word.plain()) && word.kind() != Kind.NAME) {
				clauses.add(clause);
				clause = new ArrayList<>();
			}
			else if (word.kind() != Kind.MARK) {
				clause.add(word);
			}
		}
		clauses.add(clause);
		return clauses;
	}

	/**
	 * From which word on a clause is denied: all of it by a "does not", the rest of it by
	 * a "without", none of it mostly.
	 */
	private static int deniedFrom(List<Word> clause) {
		for (int i = 0; i < clause.size(); i++) {
			String word = clause.get(i).plain();
			String next = (i + 1 < clause.size()) ? clause.get(i + 1).plain() : "";
			String last = (i > 0) ? clause.get(i - 1).plain() : "";
			if (DENY_CLAUSE.contains(word)) {
				if (next.equals("only") || next.equals("just") || next.equals("necessarily")) {
					continue;
				}
				if (word.equals("not") && clause.stream().anyMatch((other) -> other.plain().equals("yet"))) {
					continue;
				}
				boolean sentence = !word.equals("not") || AUXILIARY.contains(last);
				return sentence ? 0 : i;
			}
			if (word.equals("no") && DENIES_WITH_NO.contains(next)) {
				return 0;
			}
			if (word.equals("no") && next.equals("matter")) {
				continue;
			}
			if (DENY_PHRASE.contains(word)) {
				return (i <= 1 && word.equals("no")) ? 0 : i;
			}
			if ((word.equals("instead") && next.equals("of")) || (word.equals("rather") && next.equals("than"))
					|| (word.equals("fail") || word.equals("fails")) && next.equals("to")) {
				return i;
			}
		}
		return Integer.MAX_VALUE;
	}

	private static Set<String> union(Set<String> a, Set<String> b) {
		Set<String> union = new HashSet<>(a);
		union.addAll(b);
		return union;
	}

	private static Map<String, Set<String>> opposites(String... pairs) {
		Map<String, Set<String>> opposites = new HashMap<>();
		for (String pair : pairs) {
			String[] both = pair.split(" ");
			String a = Words.stem(both[0]);
			String b = Words.stem(both[1]);
			opposites.computeIfAbsent(a, (key) -> new HashSet<>()).add(b);
			opposites.computeIfAbsent(b, (key) -> new HashSet<>()).add(a);
		}
		return opposites;
	}

}
