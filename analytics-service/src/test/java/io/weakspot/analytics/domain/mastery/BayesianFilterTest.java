package io.weakspot.analytics.domain.mastery;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class BayesianFilterTest {

	private final BayesianFilter filter = new BayesianFilter();

	@Test
	void predictsTheLogisticOfTheSumFlattenedByItsVariance() {
		Components components = new Components(new Gaussian(0.5, 0), new Gaussian(0.2, 1), new Gaussian(-0.1, 0.5),
				new Gaussian(0.1, 0.25),
				List.of(new Components.Topic(0.5, new Gaussian(0.4, 1), new Gaussian(0.2, 2))));

		double expected = 1 / (1 + Math.exp(-(0.5 + 0.2 - 0.1 + 0.1 + 0.5 * 0.6) / Math.sqrt(1 + 0.39 * 2.5)));
		assertThat(this.filter.predict(components)).isCloseTo(expected, within(1e-12));
	}

	@Test
	void movesEachComponentByItsVarianceAndWeight() {
		Components before = new Components(Gaussian.ZERO, new Gaussian(0, 1), Gaussian.ZERO, Gaussian.ZERO,
				List.of(new Components.Topic(0.5, Gaussian.ZERO, new Gaussian(0, 2))));

		Components after = this.filter.update(before, 1, 1);

		// p = .5, w = .25, s² = 1 + .25 · 2 = 1.5, so 1 + w s² = 1.375
		assertThat(after.learner().mean()).isCloseTo(0.5 / 1.375, within(1e-12));
		assertThat(after.learner().variance()).isCloseTo(1 - 0.25 / 1.375, within(1e-12));
		assertThat(after.topics().getFirst().learner().mean()).isCloseTo(0.5 * 2 * 0.5 / 1.375, within(1e-12));
		assertThat(after.topics().getFirst().learner().variance()).isCloseTo(2 - 0.25 / 1.375, within(1e-12));
	}

	@Test
	void updatesThePopulationTooWhereItIsUnsureOfIt() {
		Components before = new Components(new Gaussian(0, 0.1), new Gaussian(0, 1), new Gaussian(0, 0.5),
				new Gaussian(0, 0.2), List.of(new Components.Topic(1, new Gaussian(0, 0.3), new Gaussian(0, 1))));

		Components after = this.filter.update(before, 0, 1);

		assertThat(after.base().mean()).isNegative();
		assertThat(after.question().mean()).isNegative();
		assertThat(after.topics().getFirst().population().mean()).isNegative();
		assertThat(after.question().variance()).isLessThan(0.5);
	}

	@Test
	void leavesAloneWhatItIsSureOf() {
		Components before = new Components(new Gaussian(0.4, 0), new Gaussian(0, 1), new Gaussian(0.3, 0),
				Gaussian.ZERO, List.of(new Components.Topic(1, Gaussian.ZERO, Gaussian.ZERO)));

		Components after = this.filter.update(before, 0, 1);

		assertThat(after.base()).isEqualTo(new Gaussian(0.4, 0));
		assertThat(after.question()).isEqualTo(new Gaussian(0.3, 0));
	}

	@Test
	void takesAFractionAsItIs() {
		Components before = new Components(Gaussian.ZERO, new Gaussian(0, 1), Gaussian.ZERO, Gaussian.ZERO, List.of());

		assertThat(this.filter.update(before, 0.5, 1).learner().mean()).isZero();
		assertThat(this.filter.update(before, 0.75, 1).learner().mean())
			.isCloseTo(this.filter.update(before, 1, 1).learner().mean() / 2, within(1e-12));
	}

	@Test
	void learnsLessFromLessEvidence() {
		Components before = new Components(Gaussian.ZERO, new Gaussian(0, 1), Gaussian.ZERO, Gaussian.ZERO, List.of());

		Components full = this.filter.update(before, 1, 1);
		Components half = this.filter.update(before, 1, 0.5);

		assertThat(half.learner().mean()).isPositive().isLessThan(full.learner().mean());
		assertThat(half.learner().variance()).isLessThan(1).isGreaterThan(full.learner().variance());
	}

}
