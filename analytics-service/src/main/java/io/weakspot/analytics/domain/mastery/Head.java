package io.weakspot.analytics.domain.mastery;

import java.util.List;

/**
 * Corrects what the filter expects by what the filter can't see: how answers like this
 * went lately.
 *
 * @param trees what is added to the filter's logit
 */
public record Head(Trees trees) {

	/** Corrects nothing. */
	public static final Head NONE = new Head(new Trees(List.of()));

	/** The expected score, from 0 to 1. */
	public double expectedScore(Situation situation) {
		if (this.trees.isEmpty()) {
			return situation.expectedScore();
		}
		return Normal.logistic(situation.flattenedLogit() + this.trees.sum(Features.of(situation)));
	}

}
