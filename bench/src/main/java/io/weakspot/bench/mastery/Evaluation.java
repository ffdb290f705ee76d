package io.weakspot.bench.mastery;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
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

	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

	private final PredictionQuality all = new PredictionQuality();

	private final PredictionQuality first = new PredictionQuality();

	private final TopicOrder order = new TopicOrder();

	private final Coverage coverage = new Coverage();

	private final Coverage earlyCoverage = new Coverage();

	private int learners;

	private long nanos;

	void follow(Model model, List<History> histories) {
		Predicting predicting = new Predicting(model);
		CountingAnswers counting = new CountingAnswers(model);
		Midpoints midpoints = new Midpoints(model);
		for (History history : histories) {
			FreshMemory memory = new FreshMemory();
			this.learners++;
			history.first().forEach((answer) -> {
				predict(answer, memory, predicting);
				counting.count(answer, memory);
			});
			compare(midpoints.of(memory, history.second()));
			history.second().forEach((answer) -> {
				predict(answer, memory, predicting);
				counting.count(answer, memory);
			});
			time(history, counting);
		}
	}

	private void predict(GradedAnswer answer, FreshMemory memory, Predicting predicting) {
		double expected = predicting.expectedScore(answer.asked(), memory);
		this.all.add(expected, answer.score());
		if (memory.question(answer.questionId()) == null) {
			this.first.add(expected, answer.score());
		}
	}

	/**
	 * Counts once more what is counted by now, and predicted with it, for the time that
	 * it takes.
	 */
	private void time(History history, CountingAnswers counting) {
		FreshMemory memory = new FreshMemory();
		long start = THREADS.getCurrentThreadCpuTime();
		history.answers().forEach((answer) -> counting.count(answer, memory));
		this.nanos += THREADS.getCurrentThreadCpuTime() - start;
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

}
