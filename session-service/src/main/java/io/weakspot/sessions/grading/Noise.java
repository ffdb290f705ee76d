package io.weakspot.sessions.grading;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import io.weakspot.sessions.grading.Words.Kind;
import io.weakspot.sessions.grading.Words.Word;

/**
 * What looks like an answer and asserts nothing: the question said again, words without a
 * sentence, a request to the grader. None of it can be evidence.
 */
final class Noise {

	private static final Pattern TO_THE_GRADER = Pattern.compile(
			"(?:ignore|disregard|forget|override|bypass)\\b.{0,40}\\b(?:rubric|instructions?|previous|key ?points?|guidelines|criteria)"
					+ "|\\b(?:full|maximum|max|highest|top|perfect) (?:marks?|score|points?|credit|grade)\\b"
					+ "|\\b(?:give|award|assign|grant|return|output|set|deserves?|get|rate)\\b.{0,30}\\b(?:scores?|marks|grade|credit|points|1\\.0|10/10|100 ?%|5/5|full (?:marks?|score|credit|points))\\b"
					+ "|\\b(?:grader|grading|evaluator|examiner|rubric|system prompt|language model|ai model|as an ai|chatgpt|gpt)\\b"
					+ "|\\b(?:mark|count|consider|treat|accept|grade|score)\\b.{0,30}\\bas (?:correct|covered|complete)\\b"
					+ "|\\b(?:this|my|the) answer (?:deserves|should (?:get|score|receive)|covers (?:all|every))\\b"
					+ "|\\b(?:this|my) answer is (?:complete|correct|perfect)\\b|\\bgrade for (?:this|my) (?:answer|response)\\b"
					+ "|\\b(?:all|every|each) (?:of the )?key ?points?\\b"
					+ "|\\b(?:score|covered|confidence|grade)\\s*[\"']?\\s*[:=]|</?(?:system|user|assistant|instructions?)>"
					+ "|\\byou are (?:a|an|the|now)\\b",
			Pattern.CASE_INSENSITIVE);

	/**
	 * Steps of a diagnosis are put as questions, too, and count; these only pass it on.
	 */
	private static final Pattern PASSED_ON = Pattern.compile(
			"^(?:is|isn't|was|could|can|might|would) it (?:be )?(?:so|true|possible|the case|right|correct|said)\\b.*\\?$",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern HYPHEN = Pattern.compile("(?<=\\w)-(?=\\w)");

	private static final Set<String> ARTICLE = Set.of("a", "an", "the", "my", "your", "its", "every");

	private static final Set<String> NEVER_AFTER_ARTICLE = Set.of("a", "an", "the", "of", "in", "on", "at", "by", "for",
			"with", "to", "from", "and", "or", "but", "is", "are", "was", "be", "it", "that", "this", "then", "because",
			"so", "if", "when", "which", "has", "have", "can", "will", "not", "does", "do", "its", "they", "you", "i");

	/** Function words that don't hold a sentence together. */
	private static final Set<String> LOOSE = Set.of("and", "or", "a", "an", "the", "etc", "vs", "no", "not", "also",
			"all");

	private static final double ECHO = 0.6;

	private Noise() {
	}

	/** Whether the text asks for a mark instead of earning it. */
	static boolean addressesGrader(String text) {
		return TO_THE_GRADER.matcher(text).find();
	}

	/** Whether the text only asks if something is so. */
	static boolean asks(String text) {
		return PASSED_ON.matcher(text).find();
	}

	/** Whether most of a statement is the question in the question's own order. */
	static boolean echoes(Statement statement, List<Word> question) {
		List<String> said = stems(statement.words());
		if (said.size() < 3) {
			return Set.copyOf(stems(question)).containsAll(said);
		}
		Set<String> asked = triples(stems(question));
		List<String> triples = List.copyOf(triples(said));
		long same = triples.stream().filter(asked::contains).count();
		return same >= ECHO * triples.size();
	}

	/** Whether the words form no sentence: a list of names, a heading. */
	static boolean isLoose(Statement statement) {
		// A compound such as many-to-many is one name, whatever it is made of.
		String compounds = HYPHEN.matcher(statement.spoken()).replaceAll("_");
		List<Word> words = Words.of(compounds).stream().filter((word) -> word.kind() != Kind.MARK).toList();
		long binding = words.stream().filter(Noise::binds).count();
		return binding < Math.max(1, 0.1 * words.size());
	}

	/** Whether function words stand where no English sentence has them. */
	static boolean isShuffled(List<Statement> statements) {
		int articles = 0;
		int wrong = 0;
		for (Statement statement : statements) {
			for (int i = 0; i + 1 < statement.words().size(); i++) {
				if (ARTICLE.contains(statement.words().get(i).plain())) {
					articles++;
					Word next = statement.words().get(i + 1);
					wrong += (next.kind() == Kind.FUNCTION && NEVER_AFTER_ARTICLE.contains(next.plain())) ? 1 : 0;
				}
			}
		}
		return wrong > 2 && wrong > 0.3 * articles;
	}

	private static boolean binds(Word word) {
		return (word.kind() == Kind.FUNCTION && !LOOSE.contains(word.plain())) || word.kind() == Kind.COMMON;
	}

	private static List<String> stems(List<Word> words) {
		return words.stream().filter((word) -> word.kind() != Kind.MARK).map(Word::stem).toList();
	}

	private static Set<String> triples(List<String> stems) {
		Set<String> triples = new HashSet<>();
		for (int i = 0; i + 2 < stems.size(); i++) {
			triples.add(stems.get(i) + " " + stems.get(i + 1) + " " + stems.get(i + 2));
		}
		return triples;
	}

}
