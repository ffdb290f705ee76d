package io.weakspot.analytics.domain.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Observations that read as prose, and some drawn by lot. */
record Observations(boolean first, double score, double ability, boolean known, boolean fresher, long activeMs,
		List<String> covered, List<String> missed) {

	/** A first attempt of full score, by a learner of whom nothing is known yet. */
	static Observations attempt() {
		return new Observations(true, 1, 0, false, false, 60_000, List.of(), List.of());
	}

	Observations again() {
		return new Observations(false, this.score, this.ability, this.known, this.fresher, this.activeMs, this.covered,
				this.missed);
	}

	Observations scored(double score) {
		return new Observations(this.first, score, this.ability, this.known, this.fresher, this.activeMs, this.covered,
				this.missed);
	}

	Observations by(double ability) {
		return new Observations(this.first, this.score, ability, true, this.fresher, this.activeMs, this.covered,
				this.missed);
	}

	Observations taking(long activeMs) {
		return new Observations(this.first, this.score, this.ability, this.known, this.fresher, activeMs, this.covered,
				this.missed);
	}

	Observations covering(String... points) {
		return new Observations(this.first, this.score, this.ability, this.known, this.fresher, this.activeMs,
				List.of(points), this.missed);
	}

	Observations missing(String... points) {
		return new Observations(this.first, this.score, this.ability, this.known, this.fresher, this.activeMs,
				this.covered, List.of(points));
	}

	Observation build() {
		return new Observation(this.first, (int) Math.round(this.score * 10_000), (int) Math.round(this.ability * 1000),
				this.known, this.fresher, this.activeMs, this.covered, this.missed);
	}

	static List<Observation> drawn(Random random, int n) {
		List<Observation> drawn = new ArrayList<>();
		for (int i = 0; i < n; i++) {
			List<String> covered = new ArrayList<>();
			List<String> missed = new ArrayList<>();
			for (String point : List.of("a", "b", "c")) {
				switch (random.nextInt(3)) {
					case 0 -> covered.add(point);
					case 1 -> missed.add(point);
					default -> {
					}
				}
			}
			drawn.add(new Observation(random.nextInt(4) > 0, random.nextInt(10_001), random.nextInt(-4000, 4000),
					random.nextBoolean(), random.nextBoolean(), random.nextLong(0, 10_000_000), covered, missed));
		}
		return drawn;
	}

}
