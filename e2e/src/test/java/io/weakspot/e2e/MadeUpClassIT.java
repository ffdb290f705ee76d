package io.weakspot.e2e;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import io.weakspot.bench.client.Person;
import io.weakspot.bench.simulation.Plan;
import io.weakspot.bench.simulation.Simulation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.DOUBLE;

class MadeUpClassIT {

	private static Map<String, Object> figures = Map.of();

	private static Map<String, Object> ledger = Map.of();

	@BeforeAll
	@SuppressWarnings("unchecked")
	static void letAClassOfSixPractiseForTwoDays() {
		Person admin = RunningPlatform.shared().admin();
		Plan plan = new Plan(6, 2, 4, 1, "django", 6, null);

		figures = new Simulation(admin.platform(), plan, (line) -> {
		}).run(admin, UUID.randomUUID().toString().substring(0, 8)).figures();
		ledger = (Map<String, Object>) Objects.requireNonNull(figures.get("ledger"));
	}

	@Test
	void everyAcknowledgedAnswerIsGradedAndCountedInEachOfItsTopics() {
		assertThat(number("acknowledged")).isGreaterThan(25);
		assertThat(number("graded") + number("unsure")).isEqualTo(number("acknowledged"));
		assertThat(ledger.get("countsDiffering")).isEqualTo(List.of());
	}

	@Test
	void theReportsAreNearerToTheTruthThanOneGuessForAllWouldBe() {
		assertThat(figures.get("rmse")).asInstanceOf(DOUBLE)
			.isLessThan((Double) Objects.requireNonNull(figures.get("rmseOfOneGuess")));
		// One of the six is far better than people are, so that a few answers can't tell:
		// whether nine of ten intervals hold for people, only many classes tell, which is
		// what IntervalsInANewBankTest asks.
		assertThat(figures.get("coverage90")).asInstanceOf(DOUBLE).isGreaterThan(0.5);
	}

	private static long number(String name) {
		return ((Number) Objects.requireNonNull(ledger.get(name))).longValue();
	}

}
