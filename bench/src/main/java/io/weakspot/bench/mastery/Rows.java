package io.weakspot.bench.mastery;

import java.util.ArrayList;
import java.util.List;

import io.weakspot.analytics.domain.mastery.CountingAnswers;
import io.weakspot.analytics.domain.mastery.Features;
import io.weakspot.analytics.domain.mastery.FreshMemory;
import io.weakspot.analytics.domain.mastery.GradedAnswer;
import io.weakspot.analytics.domain.mastery.Model;
import io.weakspot.analytics.domain.mastery.SeeingSituations;
import io.weakspot.analytics.domain.mastery.Situation;

/**
 * What a head would have seen before each answer, what the filter made of it, and the
 * score that followed.
 */
final class Rows {

	private final List<double[]> features = new ArrayList<>();

	private final List<Double> logits = new ArrayList<>();

	private final List<Double> scores = new ArrayList<>();

	/** Goes through learners as production does. */
	void add(Model model, List<History> histories) {
		CountingAnswers counting = new CountingAnswers(model);
		SeeingSituations situations = new SeeingSituations(model);
		for (History history : histories) {
			FreshMemory memory = new FreshMemory();
			for (GradedAnswer answer : history.answers()) {
				Situation situation = situations.before(answer.asked(), memory);
				this.features.add(Features.of(situation));
				this.logits.add(situation.flattenedLogit());
				this.scores.add(answer.score());
				counting.count(answer, memory);
			}
		}
	}

	void addAll(Rows others) {
		this.features.addAll(others.features);
		this.logits.addAll(others.logits);
		this.scores.addAll(others.scores);
	}

	int size() {
		return this.features.size();
	}

	List<double[]> features() {
		return this.features;
	}

	double[] logits() {
		return this.logits.stream().mapToDouble(Double::doubleValue).toArray();
	}

	double[] scores() {
		return this.scores.stream().mapToDouble(Double::doubleValue).toArray();
	}

}
