package io.weakspot.analytics.domain.mastery;

import java.util.List;
import java.util.Set;

import io.weakspot.analytics.domain.mastery.ChoosingQuestions.Candidate;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ChoosingQuestionsTest {

	private static final List<Candidate> CANDIDATES = List.of(new Candidate("easy", Level.FRESHER, 1),
			new Candidate("hard", Level.EXPERIENCED, 1), new Candidate("aside", Level.FRESHER, 0.2));

	private final ChoosingQuestions choosing = new ChoosingQuestions(Priors.DEFAULT);

	@Test
	void asksForWhatIsLeastCertain() {
		assertThat(this.choosing.best(0.2, CANDIDATES, Set.of(), Set.of(), 3)).containsExactly("easy", "hard", "aside");
		assertThat(this.choosing.best(0.9, CANDIDATES, Set.of(), Set.of(), 3)).containsExactly("hard", "easy", "aside");
	}

	@Test
	void letsAnsweredQuestionsRest() {
		assertThat(this.choosing.best(0.2, CANDIDATES, Set.of("easy"), Set.of("easy"), 3)).containsExactly("hard",
				"aside");
	}

	@Test
	void prefersNewQuestionsToKnownOnes() {
		assertThat(this.choosing.best(0.2, CANDIDATES, Set.of(), Set.of("easy"), 2)).containsExactly("hard", "aside");
	}

	@Test
	void worksAtTheEnds() {
		assertThat(this.choosing.best(0, CANDIDATES, Set.of(), Set.of(), 1)).containsExactly("easy");
		assertThat(this.choosing.best(1, CANDIDATES, Set.of(), Set.of(), 1)).containsExactly("hard");
	}

}
