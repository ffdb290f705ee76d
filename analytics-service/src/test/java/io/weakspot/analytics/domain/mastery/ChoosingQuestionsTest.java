package io.weakspot.analytics.domain.mastery;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.weakspot.analytics.domain.mastery.ChoosingQuestions.Candidate;
import io.weakspot.analytics.domain.mastery.ChoosingQuestions.Practised;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ChoosingQuestionsTest {

	private static final Duration REST = Duration.ofHours(24);

	private static final List<Candidate> CANDIDATES = List.of(new Candidate("easy", Level.FRESHER, 1),
			new Candidate("hard", Level.EXPERIENCED, 1), new Candidate("aside", Level.FRESHER, 0.2));

	private final ChoosingQuestions choosing = new ChoosingQuestions(Model.unfitted(Priors.DEFAULT));

	@Test
	void asksForWhatIsLeastCertain() {
		assertThat(best(0.2, Map.of())).containsExactly("easy", "hard", "aside");
		assertThat(best(0.9, Map.of())).containsExactly("hard", "easy", "aside");
	}

	@Test
	void letsAnsweredQuestionsRest() {
		assertThat(best(0.2, Map.of("easy", REST.minusMillis(1)))).containsExactly("hard", "aside");
		assertThat(best(0.2, Map.of("easy", REST))).contains("easy");
	}

	@Test
	void asksForWhatIsForgottenBeforeWhatIsRemembered() {
		assertThat(best(0.2, Map.of("easy", Duration.ofDays(1)))).containsExactly("hard", "aside", "easy");
		assertThat(best(0.2, Map.of("easy", Duration.ofDays(30)))).containsExactly("hard", "easy", "aside");
	}

	@Test
	void goesByHowHardAQuestionProved() {
		FittedPopulation measured = new FittedPopulation(Priors.DEFAULT, Priors.DEFAULT.baseline(), Map.of(),
				Map.of("hard", new Gaussian(3, 0.1)), 0, 0);
		ChoosingQuestions informed = new ChoosingQuestions(new Model(Priors.DEFAULT, measured, Head.NONE, 1));

		assertThat(informed.best(new Practised(0.9, Map.of(), "turn-1"), CANDIDATES, REST, 3)).startsWith("easy");
	}

	@Test
	void worksAtTheEnds() {
		assertThat(best(0, Map.of())).startsWith("easy");
		assertThat(best(1, Map.of())).startsWith("hard");
	}

	@Test
	void leavesAboutOneChoiceInTenToChance() {
		long surprising = IntStream.range(0, 3_000)
			.filter((turn) -> !this.choosing.best(new Practised(0.2, Map.of(), "ann:orm:" + turn), CANDIDATES, REST, 1)
				.equals(List.of("easy")))
			.count();

		// Chance hits the best of three, too.
		assertThat(surprising).isBetween(140L, 260L);
	}

	@Test
	void choosesAlikeWhenAskedAgain() {
		Practised learner = new Practised(0.4, Map.of(), "ann:orm:12");

		assertThat(this.choosing.best(learner, CANDIDATES, REST, 3))
			.isEqualTo(this.choosing.best(learner, CANDIDATES.reversed(), REST, 3));
	}

	private List<String> best(double mastery, Map<String, Duration> since) {
		return this.choosing.best(new Practised(mastery, since, "turn-1"), CANDIDATES, REST, 3);
	}

}
