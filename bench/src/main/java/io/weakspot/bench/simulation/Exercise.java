package io.weakspot.bench.simulation;

import java.util.Map;

/**
 * What a question asks of a learner.
 *
 * @param id the question
 * @param topics the weight of each of its topics, above 0 and at most 1
 * @param difficulty on the logit scale, 0 for a typical question
 */
public record Exercise(String id, Map<String, Double> topics, double difficulty) {

	public Exercise {
		topics = Map.copyOf(topics);
	}

}
