package io.weakspot.bench.mastery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.weakspot.analytics.domain.mastery.CountingAnswers;
import io.weakspot.analytics.domain.mastery.FreshMemory;
import io.weakspot.analytics.domain.mastery.GradedAnswer;
import io.weakspot.analytics.domain.mastery.Model;
import io.weakspot.analytics.domain.mastery.Predicting;

/**
 * Goes through learners as production would: each answer is predicted before it is
 * counted. At a learner's midpoint the mastery of their topics is put down, and compared
 * with the second half.
 */
final class Evaluation {

	private static final int FIRST_ANSWERS = 5;

	private final PredictionQuality all = new PredictionQuality();

	private final PredictionQuality first = new PredictionQuality();

	private final TopicOrder order = new TopicOrder();

	private final Coverage coverage = new Coverage();

	private final Coverage earlyCoverage = new Coverage();

	private int learners;

	private long nanos;

	void follow(Model model, List<History> histories) {
		Steps steps = new Steps(new Predicting(model), new CountingAnswers(model));
		Midpoints midpoints = new Midpoints(model);
		for (History history : histories) {
			FreshMemory memory = new FreshMemory();
			this.learners++;
			history.first().forEach((answer) -> count(answer, memory, steps));
			compare(midpoints.of(memory, history.second()));
			history.second().forEach((answer) -> count(answer, memory, steps));
		}
	}

	private void count(GradedAnswer answer, FreshMemory memory, Steps steps) {
		boolean first = memory.question(answer.questionId()) == null;
		double expected = steps.predicting().expectedScore(answer.asked(), memory);
		// Counting predicts, too, and keeps that beside the answer.
		long start = System.nanoTime();
		steps.counting().count(answer, memory);
		this.nanos += System.nanoTime() - start;
		this.all.add(expected, answer.score());
		if (first) {
			this.first.add(expected, answer.score());
		}
	}

	private void compare(List<Forecast> forecasts) {
		this.order.add(forecasts);
		for (Forecast forecast : forecasts) {
			this.coverage.add(forecast);
			if (forecast.before() <= FIRST_ANSWERS) {
				this.earlyCoverage.add(forecast);
			}
		}
	}

	Map<String, Object> figures() {
		Map<String, Object> figures = new LinkedHashMap<>();
		figures.put("n", this.all.n());
		figures.put("learners", this.learners);
		figures.put("auc", rounded(this.all.auc()));
		figures.put("accuracy", rounded(this.all.accuracy()));
		figures.put("rmse", rounded(this.all.rmse()));
		figures.put("logLoss", rounded(this.all.logLoss()));
		figures.put("ece", rounded(this.all.ece()));
		figures.put("aucFirst", rounded(this.first.auc()));
		figures.put("pairOrder", rounded(this.order.pairs()));
		figures.put("weakestThree", rounded(this.order.weakestThree()));
		figures.put("coverage90", rounded(this.coverage.share()));
		figures.put("coverage90First5", rounded(this.earlyCoverage.share()));
		figures.put("microsPerEvent", Math.round(this.nanos / 10.0 / this.all.n()) / 100.0);
		return figures;
	}

	private static double rounded(double value) {
		return Math.round(value * 10_000) / 10_000.0;
	}

	private record Steps(Predicting predicting, CountingAnswers counting) {
	}

}
