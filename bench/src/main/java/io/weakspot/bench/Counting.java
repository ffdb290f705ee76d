package io.weakspot.bench;

import java.time.Duration;

import io.weakspot.bench.facts.Backlog;
import io.weakspot.bench.facts.Filling;
import io.weakspot.bench.facts.MadeUpSchool;
import io.weakspot.bench.facts.RunningParts;

/**
 * How long it took until answers were counted.
 *
 * @param answers how many
 * @param writtenSeconds until all of them were in the broker
 * @param seconds until the streams had committed them, from the first that was written
 * @param processorSeconds what analytics-service used of the processors meanwhile
 */
record Counting(long answers, double writtenSeconds, double seconds, double processorSeconds) {

	private static final Duration AT_MOST = Duration.ofMinutes(30);

	private static final String SERVICE = "analytics-service";

	/**
	 * Writes answers from one number on up to another, and waits until they are counted.
	 */
	static Counting of(MadeUpSchool school, long from, long to, Filling filling, Backlog backlog, RunningParts parts) {
		double used = parts.processorSeconds(SERVICE);
		long start = System.nanoTime();
		filling.answers(school, from, to);
		double written = (System.nanoTime() - start) / 1e9;
		backlog.awaitCounted(AT_MOST);
		double counted = (System.nanoTime() - start) / 1e9;
		return new Counting(to - from, written, counted, parts.processorSeconds(SERVICE) - used);
	}

	long perSecond() {
		return Math.round(this.answers / this.seconds);
	}

	long perProcessorSecond() {
		return Math.round(this.answers / this.processorSeconds);
	}

}
