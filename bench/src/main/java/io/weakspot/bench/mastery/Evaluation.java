package io.weakspot.bench.mastery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.weakspot.analytics.domain.mastery.FreshMemory;
import io.weakspot.analytics.domain.mastery.GradedAnswer;

/**
 * Goes through learners as production would: each answer is predicted before it is
 * counted. At a learner's midpoint the mastery of their topics is put down, and compared
 * with the second half.
 */
final class Evaluation {

	/** Answers below which an accuracy says too little to be compared with. */
	private static final int ANSWERS_OF_AN_ACCURACY = 5;

	private static final int FIRST_ANSWERS = 5;

	private final PredictionQuality all = new PredictionQuality();

	private final PredictionQuality first = new PredictionQuality();

	private final TopicOrder order = new TopicOrder();

	private final Coverage coverage = new Coverage();

	private final Coverage earlyCoverage = new Coverage();

	private int learners;

	private long nanos;

	void follow(FittedModel model, List<History> histories) {
		histories.forEach((history) -> follow(model, history));
	}

	private void follow(FittedModel model, History history) {
		FreshMemory memory = new FreshMemory();
		List<GradedAnswer> answers = history.answers();
		int midpoint = answers.size() / 2;
		this.learners++;
		for (int i = 0; i < answers.size(); i++) {
			if (i == midpoint) {
				compare(forecasts(model, memory, answers.subList(midpoint, answers.size())));
			}
			predict(model, memory, answers.get(i));
		}
	}

	private void predict(FittedModel model, FreshMemory memory, GradedAnswer answer) {
		long start = System.nanoTime();
		boolean first = memory.question(answer.questionId()) == null;
		double expected = model.expect(answer.asked(), memory);
		model.count(answer, memory);
		this.nanos += System.nanoTime() - start;
		this.all.add(expected, answer.score());
		if (first) {
			this.first.add(expected, answer.score());
		}
	}

	private List<Forecast> forecasts(FittedModel model, FreshMemory memory, List<GradedAnswer> after) {
		Map<String, List<Double>> scores = new LinkedHashMap<>();
		after.forEach((answer) -> answer.topics()
			.forEach((topic) -> scores.computeIfAbsent(topic.id(), (id) -> new ArrayList<>()).add(answer.score())));
		List<Forecast> forecasts = new ArrayList<>();
		scores.forEach((topic, of) -> {
			if (of.size() >= ANSWERS_OF_AN_ACCURACY) {
				forecasts.add(model.forecast(topic, memory, of));
			}
		});
		return forecasts;
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
