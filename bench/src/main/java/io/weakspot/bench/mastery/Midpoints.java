package io.weakspot.bench.mastery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.weakspot.analytics.domain.mastery.AssessingTopic;
import io.weakspot.analytics.domain.mastery.CountingAnswers;
import io.weakspot.analytics.domain.mastery.FreshMemory;
import io.weakspot.analytics.domain.mastery.GradedAnswer;
import io.weakspot.analytics.domain.mastery.Model;
import io.weakspot.analytics.domain.mastery.Thresholds;
import io.weakspot.analytics.domain.mastery.TopicState;

/**
 * What is believed of learners' topics when half of their answers are counted, beside
 * what the other half shows.
 */
final class Midpoints {

	/** Answers below which an accuracy says too little to be compared with. */
	private static final int ANSWERS_OF_AN_ACCURACY = 5;

	private final CountingAnswers counting;

	private final AssessingTopic assessing;

	private final double evidence;

	Midpoints(Model model) {
		this.evidence = model.priors().evidence();
		this.counting = new CountingAnswers(model);
		this.assessing = new AssessingTopic(model, Thresholds.DEFAULT);
	}

	List<Forecast> of(List<History> histories) {
		List<Forecast> all = new ArrayList<>();
		for (History history : histories) {
			FreshMemory memory = new FreshMemory();
			history.first().forEach((answer) -> this.counting.count(answer, memory));
			all.addAll(of(memory, history.second()));
		}
		return all;
	}

	/**
	 * The forecasts of one learner.
	 * @param memory what the answers before have left
	 * @param after the answers after them
	 */
	List<Forecast> of(FreshMemory memory, List<GradedAnswer> after) {
		Map<String, List<Double>> scores = new LinkedHashMap<>();
		after.forEach((answer) -> answer.topics()
			.forEach((topic) -> scores.computeIfAbsent(topic.id(), (id) -> new ArrayList<>()).add(answer.score())));
		List<Forecast> forecasts = new ArrayList<>();
		scores.forEach((topic, of) -> {
			if (of.size() >= ANSWERS_OF_AN_ACCURACY) {
				forecasts.add(forecast(topic, memory, of));
			}
		});
		return forecasts;
	}

	private Forecast forecast(String topic, FreshMemory memory, List<Double> following) {
		TopicState state = memory.topic(topic);
		return new Forecast(topic, this.assessing.belief(topic, memory.learner(), state), this.assessing::score,
				(state != null) ? state.answers() : 0, (int) Math.round(following.size() * this.evidence),
				following.stream().mapToDouble(Double::doubleValue).average().orElseThrow());
	}

}
