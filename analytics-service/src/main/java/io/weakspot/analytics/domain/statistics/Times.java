package io.weakspot.analytics.domain.statistics;

import java.util.function.IntToLongFunction;

/**
 * Times at answers in buckets, each 9 % longer than the one before: eight to a doubling,
 * from one second to 68 minutes. A median read off them is right to about 5 %.
 */
final class Times {

	/** How many buckets there are: eight for each of twelve doublings. */
	static final int BUCKETS = 96;

	private static final double PER_DOUBLING = 8;

	private static final double SHORTEST_MS = 1000;

	private static final double LOG_2 = StrictMath.log(2);

	private Times() {
	}

	/** The bucket of a time; shorter ones are in the first, longer ones in the last. */
	static int bucket(long ms) {
		double position = PER_DOUBLING * StrictMath.log(ms / SHORTEST_MS) / LOG_2;
		return (int) Math.clamp((long) Math.floor(position), 0, BUCKETS - 1);
	}

	/**
	 * The median in milliseconds, by position inside of its bucket.
	 * @param count how many times there are in a bucket
	 * @param total how many there are in all, above 0
	 */
	static long median(IntToLongFunction count, long total) {
		double half = total / 2.0;
		long before = 0;
		int bucket = 0;
		while (bucket < BUCKETS - 1 && before + count.applyAsLong(bucket) < half) {
			before += count.applyAsLong(bucket);
			bucket++;
		}
		double inside = (half - before) / Math.max(1, count.applyAsLong(bucket));
		return Math.round(SHORTEST_MS * StrictMath.pow(2, (bucket + inside) / PER_DOUBLING));
	}

}
