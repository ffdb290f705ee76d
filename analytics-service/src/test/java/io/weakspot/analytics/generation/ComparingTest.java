package io.weakspot.analytics.generation;

import java.time.Instant;
import java.util.List;

import io.weakspot.analytics.facts.MasteryChanged;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ComparingTest {

	private final Comparing comparing = new Comparing();

	@Test
	void findsWhatIsTheSame() {
		this.comparing.compare(List.of(topic("orm", 7, "weak"), topic("views", 3, "unclear")),
				List.of(topic("views", 3, "unclear"), topic("orm", 7, "weak")));

		assertThat(this.comparing.moving()).isEmpty();
		assertThat(this.comparing.result()).isEqualTo(new Comparison(1, 2, 2, 0, 0, 0, List.of()));
	}

	@Test
	void tellsWhoseStateIsAnother() {
		this.comparing.compare(List.of(topic("orm", 7, "weak")), List.of(topic("orm", 7, "unclear")));

		Comparison found = this.comparing.result();
		assertThat(found.differing()).isOne();
		assertThat(found.stateChanges()).isOne();
		assertThat(found.changes())
			.containsExactly(new Comparison.StateChange("ada", "orm", "Topic orm", "weak", "unclear"));
	}

	@Test
	void seesADifferenceInANumberAlone() {
		MasteryChanged other = new MasteryChanged("ada", "orm", "Topic orm", 1, 0.5001, 0.2, 0.8, "weak", 4, 4,
				Instant.EPOCH, null, null, null, List.of(), List.of(), List.of(), Instant.EPOCH, 7L);

		this.comparing.compare(List.of(topic("orm", 7, "weak")), List.of(other));

		assertThat(this.comparing.result()).isEqualTo(new Comparison(1, 1, 0, 1, 0, 0, List.of()));
	}

	@Test
	void looksAgainAtWhatIsOnItsWay() {
		this.comparing.compare(List.of(topic("orm", 7, "weak")), List.of(topic("orm", 5, "unclear")));
		assertThat(this.comparing.moving()).containsExactly("ada");
		assertThat(this.comparing.result().moving()).isOne();

		this.comparing.compareAgain(List.of(topic("orm", 7, "weak")), List.of(topic("orm", 7, "weak")));

		assertThat(this.comparing.moving()).isEmpty();
		assertThat(this.comparing.result()).isEqualTo(new Comparison(1, 1, 1, 0, 0, 0, List.of()));
	}

	@Test
	void takesWhatRestsAtAnotherPositionForDifferent() {
		this.comparing.compare(List.of(topic("orm", 7, "weak")), List.of(topic("orm", 5, "unclear")));

		this.comparing.compareAgain(List.of(topic("orm", 7, "weak")), List.of(topic("orm", 5, "unclear")));

		assertThat(this.comparing.moving()).isEmpty();
		assertThat(this.comparing.result().differing()).isOne();
	}

	@Test
	void takesWhatOneDoesNotKnowForDifferentOnceItIsSureToMissIt() {
		this.comparing.compare(List.of(topic("orm", 7, "weak")), List.of());

		this.comparing.compareAgain(List.of(topic("orm", 7, "weak")), List.of());

		assertThat(this.comparing.result().changes())
			.containsExactly(new Comparison.StateChange("ada", "orm", "Topic orm", "weak", "no-data"));
	}

	@Test
	void countsALearnerOnceHoweverOftenSomethingMoved() {
		this.comparing.compare(List.of(topic("orm", 7, "weak"), topic("views", 3, "weak")),
				List.of(topic("orm", 5, "weak"), topic("views", 3, "weak")));

		this.comparing.compareAgain(List.of(topic("orm", 9, "weak"), topic("views", 3, "weak")),
				List.of(topic("orm", 8, "weak"), topic("views", 3, "weak")));

		assertThat(this.comparing.result()).isEqualTo(new Comparison(1, 2, 1, 0, 1, 0, List.of()));
	}

	@Test
	void boundsTheList() {
		for (int i = 0; i < Comparison.MOST_LISTED + 1; i++) {
			this.comparing.compare(List.of(topic("t" + i, 7, "weak")), List.of(topic("t" + i, 7, "strong")));
		}

		assertThat(this.comparing.result().stateChanges()).isEqualTo(Comparison.MOST_LISTED + 1);
		assertThat(this.comparing.result().changes()).hasSize(Comparison.MOST_LISTED);
	}

	private static MasteryChanged topic(String id, long position, String state) {
		return new MasteryChanged("ada", id, "Topic " + id, 1, 0.5, 0.2, 0.8, state, 4, 4, Instant.EPOCH, null, null,
				null, List.of(), List.of(), List.of(), Instant.EPOCH, position);
	}

}
