package io.weakspot.bench.simulation;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Chance that depends on a seed and on what it is for, and on nothing else: it comes out
 * the same in whatever order things happen.
 */
public final class Lot {

	private static final long GOLDEN = 0x9E3779B97F4A7C15L;

	private Lot() {
	}

	/** The chance of one thing, named by all that makes it differ from others. */
	public static RandomGenerator of(long seed, Object... names) {
		long mixed = seed;
		for (Object name : names) {
			String text = name.toString();
			for (int i = 0; i < text.length(); i++) {
				mixed = (mixed ^ text.charAt(i)) * GOLDEN;
			}
			mixed = new SplittableRandom(mixed ^ text.length()).nextLong();
		}
		return new SplittableRandom(mixed);
	}

}
