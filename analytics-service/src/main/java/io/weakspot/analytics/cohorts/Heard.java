package io.weakspot.analytics.cohorts;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** What an open page hears of a cohort. */
sealed interface Heard {

	/** The stream is open, said at once: proxies hold a response back until then. */
	record Opened() implements Heard {
	}

	/** Who is in the cohort now. */
	record Members(List<HeatMap.Learner> learners) implements Heard {
	}

	/**
	 * A cell as it is shown.
	 *
	 * @param seen how far the page has seen the cohort with it, or null where more of the
	 * same is to come
	 */
	record Shown(ChangedCell cell, @Nullable Seen seen) implements Heard {
	}

	/**
	 * How fresh the page is.
	 *
	 * @param newest when the newest grade came that it shows, or null without any
	 * @param seen how far it has seen the cohort, where that is new
	 */
	record Fresh(@Nullable Instant newest, @Nullable Seen seen) implements Heard {
	}

	/**
	 * Nothing more comes.
	 *
	 * @param rebuilt whether reports were made anew, so that the page has to begin anew
	 */
	record Ended(boolean rebuilt) implements Heard {
	}

}
