package io.weakspot.sessions.grading;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.weakspot.sessions.domain.Grade;
import io.weakspot.sessions.domain.Grade.KeyPointGrade;
import io.weakspot.sessions.domain.Grade.StatedMisconception;
import io.weakspot.sessions.domain.Grade.Structure;
import io.weakspot.sessions.domain.InputMode;
import io.weakspot.sessions.domain.KeyPoint;
import io.weakspot.sessions.domain.Question;
import io.weakspot.sessions.grading.Judging.Judgement;
import io.weakspot.sessions.grading.Rubric.Anchor;
import io.weakspot.sessions.grading.Rubric.Point;
import io.weakspot.sessions.grading.Words.Word;
import org.jspecify.annotations.Nullable;

/**
 * Grades a free answer in this process: which key points it covers, in which sentence,
 * what it states that is wrong, and how sure all that is.
 */
final class GradingByKeyPoints {

	static final String GRADER = "local";

	/** Changes whenever the same answer could be judged differently. */
	static final String VERSION = "2";

	/**
	 * A nice point counts a third of a must: without any of them an answer is good, not
	 * perfect.
	 */
	private static final double NICE = 1.0 / 3;

	/** What a stated misconception costs, of a score of 1. */
	private static final double MISCONCEPTION = 0.2;

	/** Key points that no author wrote may be wrong themselves. */
	private static final double MOST_CONFIDENT_DERIVED = 0.6;

	/** A whole reference answer says little about which parts of it matter. */
	private static final double MOST_CONFIDENT_REFERENCE = 0.4;

	private static final double UNSURE = 0.45;

	private static final double RELEVANT = 0.35;

	private final SentenceEncoder encoder;

	private final Rubrics rubrics;

	GradingByKeyPoints(SentenceEncoder encoder, Rubrics rubrics) {
		this.encoder = encoder;
		this.rubrics = rubrics;
	}

	/**
	 * Grades an answer; the same answer gets the same grade whatever else is graded.
	 * @param answer as the learner left it, maybe empty
	 * @param activeMs how long the learner worked on it, in milliseconds
	 */
	Grade grade(Question question, String answer, InputMode mode, long activeMs) {
		Rubric rubric = this.rubrics.of(question);
		List<Word> asked = Words.of(question.text() + "\n" + ((question.code() != null) ? question.code() : ""));
		List<Statement> said = Statements.of(answer)
			.stream()
			.filter((statement) -> !Noise.addressesGrader(statement.spoken()) && !Noise.asks(statement.spoken())
					&& !Noise.echoes(statement, asked))
			.toList();
		List<Statement> statements = Noise.isShuffled(said) ? List.of() : said;
		float[][] vectors = this.encoder.encode(statements.stream().map(Statement::spoken).toList());
		List<Passage> passages = Passage.of(answer, statements, vectors, clauses(statements), rubric.topic());
		Set<String> stems = new HashSet<>();
		statements.forEach((statement) -> stems.addAll(Rubric.contentStems(statement.words())));
		double[] relevance = relevance(rubric, vectors);
		Findings findings = findings(rubric, passages, stems, Arrays.stream(relevance).average().orElse(0));
		Structure structure = Structures.of(statements, relevance, RELEVANT);
		return new Grade(findings.score(), findings.confidence(), GRADER, VERSION, findings.unsure(),
				findings.nothingToCompareWith(), findings.keyPoints(), findings.misconceptions(), structure,
				Deliveries.of(answer, mode, activeMs));
	}

	/** What was found in an answer, and what it comes to. */
	private record Findings(double score, double confidence, boolean unsure, boolean nothingToCompareWith,
			List<KeyPointGrade> keyPoints, List<StatedMisconception> misconceptions) {

	}

	private static Findings findings(Rubric rubric, List<Passage> passages, Set<String> stems, double relevance) {
		if (rubric.points().stream().anyMatch((point) -> !point.misconception())) {
			return byKeyPoints(new Judging(rubric.points(), stems, relevance).judge(passages), passages.isEmpty());
		}
		if (!rubric.reference().isEmpty()) {
			return byReference(new Judging(asPoints(rubric.reference()), stems, relevance).judge(passages),
					passages.isEmpty());
		}
		return new Findings(0, 0, true, true, List.of(), List.of());
	}

	private static Findings byKeyPoints(List<Judgement> judgements, boolean empty) {
		List<StatedMisconception> misconceptions = judgements.stream()
			.filter((judgement) -> judgement.point().misconception() && judgement.probability() > 0)
			.map((judgement) -> new StatedMisconception(judgement.point().keyPoint().id(),
					judgement.point().keyPoint().text(), quote(judgement)))
			.toList();
		List<Judgement> asked = judgements.stream().filter((judgement) -> !judgement.point().misconception()).toList();
		double score = round(Math.clamp(coverage(asked) - MISCONCEPTION * misconceptions.size(), 0, 1));
		boolean derived = asked.stream().anyMatch((judgement) -> judgement.point().keyPoint().derived());
		double confidence = empty ? 1 : confidence(asked);
		double capped = round(derived ? Math.min(confidence, MOST_CONFIDENT_DERIVED) : confidence);
		return new Findings(score, capped, capped < UNSURE, false,
				asked.stream().map(GradingByKeyPoints::keyPoint).toList(), misconceptions);
	}

	private static Findings byReference(List<Judgement> judgements, boolean empty) {
		double confidence = round(
				empty ? MOST_CONFIDENT_REFERENCE : Math.min(confidence(judgements), MOST_CONFIDENT_REFERENCE));
		return new Findings(round(coverage(judgements)), confidence, confidence < UNSURE, false, List.of(), List.of());
	}

	private static List<Point> asPoints(List<Anchor> reference) {
		return reference.stream()
			.map((sentence) -> new Point(new KeyPoint("", "", KeyPoint.Kind.MUST, List.of(), true), List.of(sentence)))
			.toList();
	}

	/**
	 * The share of what should be said that is said; 0 when no point is covered for sure.
	 */
	private static double coverage(List<Judgement> asked) {
		double all = asked.stream().mapToDouble(GradingByKeyPoints::weight).sum();
		double earned = asked.stream().mapToDouble((one) -> weight(one) * Coverage.credit(one.probability())).sum();
		boolean any = asked.stream().anyMatch((judgement) -> judgement.probability() >= Coverage.COVERED);
		return any ? earned / all : 0;
	}

	/** One less the mean doubt, where an even chance is full doubt. */
	private static double confidence(List<Judgement> asked) {
		double all = asked.stream().mapToDouble(GradingByKeyPoints::weight).sum();
		double doubt = asked.stream()
			.mapToDouble((one) -> weight(one) * 4 * one.probability() * (1 - one.probability()))
			.sum();
		return 1 - doubt / all;
	}

	private static double weight(Judgement judgement) {
		return (judgement.point().keyPoint().kind() == KeyPoint.Kind.MUST) ? 1 : NICE;
	}

	private static KeyPointGrade keyPoint(Judgement judgement) {
		KeyPoint point = judgement.point().keyPoint();
		Boolean covered = covered(judgement.probability());
		boolean missed = covered != null && !covered;
		return new KeyPointGrade(point.id(), point.text(), point.kind(), point.derived(), covered,
				missed ? null : quote(judgement));
	}

	private static @Nullable Boolean covered(double probability) {
		if (probability >= Coverage.COVERED) {
			return true;
		}
		return (probability < Coverage.MISSED) ? false : null;
	}

	private static @Nullable String quote(Judgement judgement) {
		return (judgement.passage() != null) ? judgement.passage().quote() : null;
	}

	private List<float[][]> clauses(List<Statement> statements) {
		return statements.stream()
			.map((statement) -> this.encoder.encode(statement.clauses().stream().map(Statement::spoken).toList()))
			.toList();
	}

	/** How near each statement is to the nearest thing that the rubric knows. */
	private static double[] relevance(Rubric rubric, float[][] vectors) {
		return Arrays.stream(vectors).mapToDouble(rubric::relevance).toArray();
	}

	private static double round(double share) {
		return Math.round(share * 1000) / 1000.0;
	}

}
