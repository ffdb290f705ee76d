package io.weakspot.questions.importing.structure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The run of numbers that counts a document's questions. Lists inside answers have
 * numbers too: of all ways through the numbered blocks the one is taken that counts up
 * with the fewest jumps and reads most as questions. It may start again, once for each
 * part of the document. Takes time in proportion to the blocks.
 */
final class NumberRun {

	private static final double NEXT = 0.3;

	private static final double LEAP = -0.8;

	private static final double AGAIN = -0.7;

	private static final double RESTART = -1.0;

	private static final double NOT_FROM_ONE = -0.3;

	private static final int LONGEST_LEAP = 3;

	private NumberRun() {
	}

	/** Indexes of those that belong to the run, in order. */
	static List<Integer> of(List<Numbered> all) {
		int size = all.size();
		double[] value = new double[size];
		int[] before = new int[size];
		Arrays.fill(before, -1);
		Map<Integer, Integer> bestAt = new HashMap<>();
		int best = -1;
		for (int at = 0; at < size; at++) {
			Numbered here = all.get(at);
			double worth = worth(here);
			value[at] = worth + ((here.number() <= 1) ? 0 : NOT_FROM_ONE);
			for (int back = 0; back <= LONGEST_LEAP; back++) {
				Integer previous = bestAt.get(here.number() - back);
				if (previous != null) {
					step(value, before, at, previous, worth + transition(back));
				}
			}
			if (best >= 0 && here.number() <= 1) {
				step(value, before, at, best, worth + RESTART);
			}
			Integer known = bestAt.get(here.number());
			if (known == null || value[at] >= value[known]) {
				bestAt.put(here.number(), at);
			}
			if (best < 0 || value[at] >= value[best]) {
				best = at;
			}
		}
		List<Integer> run = new ArrayList<>();
		for (int at = best; at >= 0; at = before[at]) {
			run.add(at);
		}
		return run.reversed();
	}

	/** The share of steps that go up by one or begin again at one. */
	static double continuity(List<Integer> numbers) {
		if (numbers.size() < 2) {
			return 0.5;
		}
		int good = 0;
		for (int at = 1; at < numbers.size(); at++) {
			int step = numbers.get(at) - numbers.get(at - 1);
			good += (step == 1 || numbers.get(at) <= 1) ? 1 : 0;
		}
		return good / (double) (numbers.size() - 1);
	}

	private static double worth(Numbered numbered) {
		return (numbered.asking() > 0) ? 0.2 + numbered.asking() : -0.15;
	}

	private static double transition(int back) {
		return switch (back) {
			case 0 -> AGAIN;
			case 1 -> NEXT;
			default -> LEAP;
		};
	}

	private static void step(double[] value, int[] before, int at, int previous, double gain) {
		if (value[previous] + gain > value[at]) {
			value[at] = value[previous] + gain;
			before[at] = previous;
		}
	}

	/** A number in the document, and how much what follows reads as a question. */
	record Numbered(int number, double asking) {
	}

}
