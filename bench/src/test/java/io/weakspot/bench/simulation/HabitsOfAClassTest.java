package io.weakspot.bench.simulation;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class HabitsOfAClassTest {

	private static final Instant NOW = Instant.parse("2026-11-16T18:00:00Z");

	private static final int DAYS = 14;

	private static final KeyPointId MISSED = new KeyPointId("n-plus-one", "join");

	private final Course course = new Course(1, Questions.ALL);

	private final List<Classmate> mates = SimulatedClass.of(1, 30, MISSED);

	@Test
	void aClassOfSixHasSomeOfEachHabit() {
		assertThat(SimulatedClass.of(1, 6, null)).extracting(Classmate::habit).contains(Habit.values());
	}

	@Test
	void whoStopsHasNotComeForAWeekAndOthersHave() {
		for (Classmate mate : this.mates) {
			int lastWeek = IntStream.range(DAYS - 8, DAYS).map((day) -> mate.answersOn(day, DAYS, 6)).sum();
			int before = IntStream.range(0, DAYS - 8).map((day) -> mate.answersOn(day, DAYS, 6)).sum();

			assertThat(before).isPositive();
			assertThat(lastWeek == 0).isEqualTo(mate.habit() == Habit.STOPS);
		}
	}

	@Test
	void aLearnerGivesAboutAsManyAnswersAsIsUsual() {
		double mean = this.mates.stream()
			.filter((mate) -> mate.habit() == Habit.STEADY)
			.mapToInt((mate) -> IntStream.range(0, DAYS).map((day) -> mate.answersOn(day, DAYS, 6)).sum())
			.average()
			.orElseThrow();

		assertThat(mean / DAYS).isCloseTo(6, within(0.5));
	}

	@Test
	void whoFallsIsGoodAtFirstAndKnowsNextToNothingAtTheEnd() {
		Classmate falling = first(Habit.FALLS);

		assertThat(cover(falling, Questions.FORMS, 0)).isGreaterThan(0.6);
		assertThat(cover(falling, Questions.FORMS, DAYS - 1)).isLessThan(0.25);
	}

	@Test
	void nobodyFallsOrStopsWithinAFewDays() {
		assertThat(this.mates).allMatch((mate) -> mate.strain(2, 3) == 0 && !mate.hasStopped(2, 3));
	}

	@Test
	void nobodyMentionsThePointThatTheClassMisses() {
		assertThat(this.mates).allMatch((mate) -> neverSays(mate, "join"));
		assertThat(this.mates).noneMatch((mate) -> neverSays(mate, "look"));
	}

	@Test
	void whoIsOneSidedNeverWeighs() {
		assertThat(intentions(first(Habit.ONE_SIDED))).noneMatch(Intention::tradeOff);
		assertThat(intentions(this.mates.getFirst())).anyMatch(Intention::tradeOff);
	}

	@Test
	void theShareOfPointsThatComeToMindIsTheOneThatIsTaken() {
		double chance = 0.7;

		double share = intentions(SimulatedClass.of(1, 1, null).getFirst(), chance).stream()
			.mapToDouble((intention) -> weight(intention) / (1 + 1 + 1.0 / 3))
			.average()
			.orElseThrow();

		assertThat(share).isCloseTo(chance, within(0.03));
	}

	private Classmate first(Habit habit) {
		return this.mates.stream().filter((mate) -> mate.habit() == habit).findFirst().orElseThrow();
	}

	private double cover(Classmate mate, KnownQuestion question, int day) {
		return mate.cover(question, this.course.exercise(question), NOW, mate.strain(day, DAYS));
	}

	private static boolean neverSays(Classmate mate, String point) {
		return intentions(mate).stream().noneMatch((intention) -> intention.covered().contains(point));
	}

	private static List<Intention> intentions(Classmate mate) {
		return intentions(mate, 0.9);
	}

	private static List<Intention> intentions(Classmate mate, double chance) {
		return IntStream.range(0, 2000)
			.mapToObj((i) -> mate.intend(Questions.ORM, chance, Lot.of(1, "test", i)))
			.toList();
	}

	private static double weight(Intention intention) {
		return Questions.ORM.wanted()
			.stream()
			.filter((point) -> intention.covered().contains(point.id()))
			.mapToDouble(KnownQuestion.Point::weight)
			.sum();
	}

}
