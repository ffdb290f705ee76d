package io.weakspot.bench.simulation;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

import io.weakspot.bench.simulation.KnownQuestion.Point;
import org.jspecify.annotations.Nullable;

/**
 * A simulated learner in a class: comes on some days, and answers as mastery and habits
 * have it.
 *
 * @param number from 0, unique in the class
 * @param neverMentions a key point that this learner does not know of, or null
 */
record Classmate(long seed, int number, String name, Habit habit, SimulatedLearner learner,
		@Nullable KeyPointId neverMentions) {

	/** Days without a visit after which somebody counts as gone, with one to spare. */
	private static final int GONE_FOR = 8;

	/** What falling takes off ability at the end, in logits. */
	private static final double FALL = 5;

	/** Within fewer days nobody could tell a fall from a bad day. */
	private static final int DAYS_TO_FALL = 7;

	private static final double COMES = 0.85;

	private static final double BELIEVES_WRONG = 0.25;

	private static final double TELLS_OF_WORK = 0.25;

	private static final double WEIGHS = 0.75;

	private static final double MS_TO_BEGIN = 12_000;

	private static final double MS_A_WORD = 1_100;

	private static final double TIME_DEVIATION = 0.25;

	/**
	 * How many questions the learner takes on a day.
	 * @param day from 0
	 * @param days in all
	 * @param usual how many are usual
	 */
	int answersOn(int day, int days, int usual) {
		if (hasStopped(day, days)) {
			return 0;
		}
		RandomGenerator chance = Lot.of(this.seed, "day", this.number, day);
		boolean comes = day == 0 || chance.nextDouble() < COMES;
		return comes ? Math.max(1, (int) Math.round(usual * (0.7 + 0.6 * chance.nextDouble()) / COMES)) : 0;
	}

	/** Whether the learner has given up by that day. */
	boolean hasStopped(int day, int days) {
		return this.habit == Habit.STOPS && days > GONE_FOR && day > days - 1 - GONE_FOR;
	}

	/** On which day after it was given an assignment is done. */
	int doesAssignmentAfter(String title) {
		return Lot.of(this.seed, "assignment", this.number, title).nextInt(3);
	}

	/**
	 * The chance to cover each point of a question that should be said, weighted as the
	 * score weighs them; 0 to 1.
	 */
	double cover(KnownQuestion question, Exercise exercise, Instant at, double strain) {
		double chance = this.learner.chance(exercise, at, strain);
		double all = question.wanted().stream().mapToDouble(Point::weight).sum();
		double known = question.wanted()
			.stream()
			.filter((point) -> knowsOf(question, point))
			.mapToDouble(Point::weight)
			.sum();
		return chance * known / all;
	}

	/** What is taken off ability on that day, in logits. */
	double strain(int day, int days) {
		double half = (days - 1) / 2.0;
		boolean falls = this.habit == Habit.FALLS && days >= DAYS_TO_FALL;
		return falls ? FALL * Math.clamp((day - half) / half, 0, 1) : 0;
	}

	/** What comes to mind. */
	Intention intend(KnownQuestion question, double chance, RandomGenerator lot) {
		Set<String> covered = new HashSet<>();
		for (Point point : question.wanted().stream().sorted(Comparator.comparing(Point::id)).toList()) {
			if (lot.nextDouble() < chance && knowsOf(question, point)) {
				covered.add(point.id());
			}
		}
		List<Point> wrong = question.misconceptions();
		boolean errs = !wrong.isEmpty() && lot.nextDouble() < BELIEVES_WRONG * (1 - chance);
		boolean weighs = question.asksForTradeOff() && this.habit != Habit.ONE_SIDED && !covered.isEmpty()
				&& lot.nextDouble() < WEIGHS;
		boolean example = !covered.isEmpty() && lot.nextDouble() < TELLS_OF_WORK;
		return new Intention(covered, errs ? wrong.get(lot.nextInt(wrong.size())).id() : null, weighs, example);
	}

	/** How long it takes to say that, in milliseconds. */
	long millisFor(String text, RandomGenerator lot) {
		double usual = MS_TO_BEGIN + MS_A_WORD * text.split("\\s+").length;
		return Math.round(this.learner.nature().pace() * usual * Math.exp(TIME_DEVIATION * lot.nextGaussian()));
	}

	private boolean knowsOf(KnownQuestion question, Point point) {
		return !new KeyPointId(question.id(), point.id()).equals(this.neverMentions);
	}

}
