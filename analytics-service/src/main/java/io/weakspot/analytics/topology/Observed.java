package io.weakspot.analytics.topology;

import java.util.ArrayList;
import java.util.List;

import io.weakspot.analytics.domain.mastery.Counted;
import io.weakspot.analytics.domain.mastery.Foresight;
import io.weakspot.analytics.domain.mastery.GradedAnswer;
import io.weakspot.analytics.domain.mastery.KeptAnswer;
import io.weakspot.analytics.domain.statistics.Observation;
import org.jspecify.annotations.Nullable;

/**
 * An observation on its way into the statistics that it is a part of, or out of them.
 *
 * @param takenBack whether it is taken out of them
 * @param gradedAt when the answer's grade was given that counts now, in milliseconds
 * since 1970
 */
record Observed(About about, Observation observation, boolean takenBack, long gradedAt) implements Consequence {

	/** What a change of an answer puts into statistics, and takes out of them. */
	static List<Observed> in(Counted.Change change) {
		long gradedAt = change.now().answer().grade().gradedAt();
		List<Observed> before = of(change.before(), true, gradedAt);
		List<Observed> now = of(change.now(), false, gradedAt);
		List<Observed> all = new ArrayList<>();
		before.stream().filter((observed) -> !isAmong(now, observed)).forEach(all::add);
		now.stream().filter((observed) -> !isAmong(before, observed)).forEach(all::add);
		return all;
	}

	private static boolean isAmong(List<Observed> others, Observed observed) {
		return others.stream()
			.anyMatch((other) -> other.about.equals(observed.about) && other.observation.equals(observed.observation));
	}

	private static List<Observed> of(@Nullable KeptAnswer kept, boolean takenBack, long gradedAt) {
		Foresight foresight = (kept != null) ? kept.foresight() : null;
		if (kept == null || foresight == null) {
			return List.of();
		}
		GradedAnswer answer = kept.answer();
		int version = answer.attempt().questionVersion();
		List<Observed> all = new ArrayList<>();
		all.add(new Observed(new About(null, answer.questionId(), version),
				Observation.of(answer, foresight, answer.attempt().first()), takenBack, gradedAt));
		foresight.newTo()
			.forEach((cohort) -> all.add(new Observed(new About(cohort, answer.questionId(), version),
					Observation.of(answer, foresight, true), takenBack, gradedAt)));
		return all;
	}

}
