package io.weakspot.analytics.generation;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Which generations there are, as all instances know it. Every change is a new version.
 *
 * @param version counts the changes
 * @param current the generation that reports are made of
 * @param rebuild the last rebuild, or null where there was none
 */
record Plan(long version, int current, @Nullable Rebuild rebuild) {

	/** Before any rebuild. */
	static Plan first(int generation) {
		return new Plan(1, generation, null);
	}

	boolean isRebuilding() {
		return this.rebuild != null && this.rebuild.stage() != Stage.DONE;
	}

	Plan rebuilding(Instant at, String by) {
		return with(this.current, new Rebuild(Stage.COUNTING, this.current + 1, this.current, at, by, Comparison.NONE));
	}

	/** The generations that are counted. */
	Set<Integer> counted() {
		return switch (stage()) {
			case COUNTING, COMPARING, SWITCHING, RETIRING -> both();
			case STOPPING, REMOVING, DONE -> Set.of(this.current);
		};
	}

	/** The generations whose results are brought into their read models. */
	Set<Integer> read() {
		return switch (stage()) {
			case COUNTING, COMPARING, SWITCHING, RETIRING, STOPPING -> both();
			case REMOVING, DONE -> Set.of(this.current);
		};
	}

	/**
	 * The generations of which others are told. While reports are switched both tell, so
	 * that nothing falls between the two.
	 */
	Set<Integer> told() {
		return switch (stage()) {
			case SWITCHING, RETIRING -> both();
			case COUNTING, COMPARING, STOPPING, REMOVING, DONE -> Set.of(this.current);
		};
	}

	/** The running rebuild at its next stage. */
	Plan at(Stage stage) {
		Rebuild now = required();
		int current = (stage == Stage.RETIRING) ? now.generation() : this.current;
		return with(current, new Rebuild(stage, now.generation(), now.replaces(), now.requestedAt(), now.requestedBy(),
				now.comparison()));
	}

	Plan compared(Comparison comparison) {
		Rebuild now = required();
		return with(this.current, new Rebuild(Stage.SWITCHING, now.generation(), now.replaces(), now.requestedAt(),
				now.requestedBy(), comparison));
	}

	Rebuild required() {
		if (this.rebuild == null) {
			throw new IllegalStateException("there is no rebuild");
		}
		return this.rebuild;
	}

	private Stage stage() {
		return (this.rebuild != null) ? this.rebuild.stage() : Stage.DONE;
	}

	private Set<Integer> both() {
		return Set.of(required().generation(), required().replaces());
	}

	private Plan with(int current, Rebuild rebuild) {
		return new Plan(this.version + 1, current, rebuild);
	}

	/** How far a rebuild is. Any instance may take it on from any of these. */
	enum Stage {

		/** The new generation counts the events. */
		COUNTING,
		/** It has caught up and is compared with the one that it is to replace. */
		COMPARING,
		/** Every instance gets ready to make reports of it. */
		SWITCHING,
		/** Reports are made of it; the old one goes on until all have noticed. */
		RETIRING,
		/** The old one stops, and has said its last. */
		STOPPING,
		/** What the old one kept is removed. */
		REMOVING,
		/** Only the new one is left. */
		DONE

	}

	/**
	 * A rebuild.
	 *
	 * @param generation the new one
	 * @param replaces the old one
	 * @param requestedBy the admin who asked for it
	 * @param comparison how the two differ, as far as they were compared
	 */
	record Rebuild(Stage stage, int generation, int replaces, Instant requestedAt, String requestedBy,
			Comparison comparison) {
	}

}
