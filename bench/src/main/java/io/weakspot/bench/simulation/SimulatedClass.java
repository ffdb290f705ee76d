package io.weakspot.bench.simulation;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/** Makes up a class: the same one for the same seed. */
final class SimulatedClass {

	private static final List<String> NAMES = List.of("Ada", "Bruno", "Chiara", "Deniz", "Emeka", "Farah", "Goran",
			"Hana", "Ines", "Jonas", "Keiko", "Liam", "Mona", "Noor", "Olga", "Pavel", "Quinn", "Rosa", "Samir", "Tove",
			"Uma", "Viktor", "Wanda", "Xin", "Yusuf", "Zofia", "Amara", "Bilal", "Cleo", "Diego");

	/** Of ten learners so many never mention the point that the class misses. */
	private static final Set<Integer> MISSING_IN_TEN = Set.of(0, 1, 3, 4, 6, 7, 9);

	/** Who falls has to stand somewhere first. */
	private static final double BEFORE_THE_FALL = 1.8;

	private SimulatedClass() {
	}

	/**
	 * A class of so many.
	 * @param missed a key point that most of them never mention, or null for none
	 */
	static List<Classmate> of(long seed, int learners, @Nullable KeyPointId missed) {
		return IntStream.range(0, learners).mapToObj((number) -> classmate(seed, number, missed)).toList();
	}

	private static Classmate classmate(long seed, int number, @Nullable KeyPointId missed) {
		String name = NAMES.get(number % NAMES.size())
				+ ((number < NAMES.size()) ? "" : " " + (1 + number / NAMES.size()));
		Habit habit = Habit.of(number);
		Nature nature = Nature.drawn(Lot.of(seed, "nature", number));
		Nature before = (habit == Habit.FALLS) ? nature.withAbility(BEFORE_THE_FALL) : nature;
		return new Classmate(seed, number, name, habit, new SimulatedLearner(seed, name, before),
				MISSING_IN_TEN.contains(number % 10) ? missed : null);
	}

}
