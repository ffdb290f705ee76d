package io.weakspot.analytics.cohorts;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import io.weakspot.analytics.domain.statistics.Interval;
import io.weakspot.analytics.facts.CohortQuestionMeasured;
import io.weakspot.analytics.facts.MissedPoint;
import io.weakspot.analytics.questions.Banks;
import io.weakspot.analytics.questions.Question;
import io.weakspot.analytics.readmodel.CohortQuestions;
import io.weakspot.analytics.readmodel.Freshness;
import io.weakspot.starter.problems.Problem;
import io.weakspot.starter.security.Caller;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Service;

/** Says which key points a cohort leaves out. */
@Service
class ReadingMissedKeyPoints {

	private static final Comparator<MissedKeyPoints.Item> MOST_MISSED_FIRST = Comparator
		.comparingDouble(MissedKeyPoints.Item::low)
		.thenComparingLong(MissedKeyPoints.Item::missed)
		.reversed()
		.thenComparing(MissedKeyPoints.Item::questionId)
		.thenComparing(MissedKeyPoints.Item::keyPointId);

	private final KnownCohorts cohorts;

	private final CohortTopics topics;

	private final CohortQuestions questions;

	private final Banks banks;

	private final Freshness freshness;

	ReadingMissedKeyPoints(KnownCohorts cohorts, CohortTopics topics, CohortQuestions questions, Banks banks,
			Freshness freshness) {
		this.cohorts = cohorts;
		this.topics = topics;
		this.questions = questions;
		this.banks = banks;
		this.freshness = freshness;
	}

	/**
	 * What a cohort leaves out.
	 * @return an error of {@link Problem} 404 for a cohort that is not there or not
	 * theirs
	 */
	Mono<MissedKeyPoints> of(Caller caller, String cohortId) {
		return Mono.fromSupplier(() -> this.cohorts.reportedTo(caller, cohortId))
			.flatMap((cohort) -> this.questions.of(cohortId).map((measured) -> of(caller, cohort, measured)));
	}

	private MissedKeyPoints of(Caller caller, Cohort cohort, List<CohortQuestionMeasured> measured) {
		Map<String, Map<String, MissedPoint>> questions = new TreeMap<>();
		measured.forEach((version) -> version.keyPoints()
			.forEach((point) -> questions.computeIfAbsent(version.questionId(), (id) -> new TreeMap<>())
				.merge(point.id(), point, ReadingMissedKeyPoints::sum)));
		return new MissedKeyPoints(this.freshness.asOf(),
				questions.entrySet()
					.stream()
					.filter((question) -> this.topics.isKnown(caller, cohort, question.getKey()))
					.flatMap((question) -> question.getValue()
						.values()
						.stream()
						.filter((point) -> point.missed() > 0)
						.map((point) -> item(question.getKey(), point)))
					.sorted(MOST_MISSED_FIRST)
					.toList());
	}

	/** Versions of a question that have the same key point ask for the same. */
	private static MissedPoint sum(MissedPoint one, MissedPoint other) {
		return new MissedPoint(one.id(), one.missed() + other.missed(), one.answers() + other.answers());
	}

	private MissedKeyPoints.Item item(String questionId, MissedPoint point) {
		Optional<Question> question = this.banks.question(questionId);
		double share = (double) point.missed() / point.answers();
		Interval interval = Interval.ofShare(share, point.answers());
		return new MissedKeyPoints.Item(questionId, question.map(Question::text).orElse(null), point.id(),
				question.flatMap((known) -> known.keyPoint(point.id())).orElse(point.id()), point.missed(),
				point.answers(), share, interval.low(), interval.high());
	}

}
