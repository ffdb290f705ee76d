package io.weakspot.bench.simulation;

import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/** Makes up a class: the same one for the same seed. */
final class SimulatedClass {

	private static final List<String> NAMES = List.of("Ada", "Bruno", "Chiara", "Deniz", "Emeka", "Farah", "Goran",
			"Hana", "Ines", "Jonas", "Keiko", "Liam", "Mona", "Noor", "Olga", "Pavel", "Quinn", "Rosa", "Samir", "Tove",
			"Uma", "Viktor", "Wanda", "Xin", "Yusuf", "Zofia", "Amara", "Bilal", "Cleo", "Diego");

	/** People who prepare know more than half of what is asked. */
	private static final double PREPARED = 0.4;

	/** Who falls has to stand somewhere first. */
	private static final double BEFORE_THE_FALL = 1.8;

	/** Whose answers have no other gap than the missing side. */
	private static final double ONE_SIDED = 3;

	private SimulatedClass() {
	}

	/**
	 * A class of so many.
	 * @param missed a key point that none of them ever mentions, or null for none: with
	 * some who do, the hardest of some hundred other points are missed as often by chance
	 */
	static List<Classmate> of(long seed, int learners, @Nullable KeyPointId missed) {
		return IntStream.range(0, learners).mapToObj((number) -> classmate(seed, number, missed)).toList();
	}

	/**
	 * Others who begin later and have no habits.
	 * @param from the number of the first, beyond those of the class
	 */
	static List<Classmate> later(long seed, int from, int learners) {
		return IntStream.range(from, from + learners)
			.mapToObj((number) -> new Classmate(seed, number, name(number), Habit.STEADY,
					new SimulatedLearner(seed, name(number), Nature.drawn(Lot.of(seed, "nature", number))), null))
			.toList();
	}

	private static Classmate classmate(long seed, int number, @Nullable KeyPointId missed) {
		Habit habit = Habit.of(number);
		Nature drawn = Nature.drawn(Lot.of(seed, "nature", number));
		Nature nature = switch (habit) {
			case STEADY, STOPS, BEHIND -> drawn.withAbility(drawn.ability() + PREPARED);
			case FALLS -> drawn.withAbility(BEFORE_THE_FALL);
			case ONE_SIDED -> drawn.withAbility(ONE_SIDED);
		};
		return new Classmate(seed, number, name(number), habit, new SimulatedLearner(seed, name(number), nature),
				missed);
	}

	private static String name(int number) {
		return NAMES.get(number % NAMES.size()) + ((number < NAMES.size()) ? "" : " " + (1 + number / NAMES.size()));
	}

}
