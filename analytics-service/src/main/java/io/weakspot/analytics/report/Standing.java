package io.weakspot.analytics.report;

import java.util.List;

import io.weakspot.analytics.facts.MasteryChanged;
import io.weakspot.starter.security.Caller;
import org.jspecify.annotations.Nullable;

/**
 * What was known of a learner when it was read.
 *
 * @param bankId the one bank that was asked for, or null for all that the learner met
 * @param known a learner's topics, in no order
 */
public record Standing(Caller caller, @Nullable String bankId, List<MasteryChanged> known) {

	public Standing {
		known = List.copyOf(known);
	}

}
