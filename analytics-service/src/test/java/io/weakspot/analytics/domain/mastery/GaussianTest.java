package io.weakspot.analytics.domain.mastery;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class GaussianTest {

	@Test
	void knowsTheProbabilityBelowABound() {
		Gaussian belief = new Gaussian(1, 4);

		assertThat(belief.probabilityBelow(1)).isCloseTo(0.5, within(1e-6));
		assertThat(belief.probabilityBelow(1 + 2 * 1.6448536)).isCloseTo(0.95, within(1e-6));
		assertThat(belief.probabilityBelow(1 - 2 * 1.6448536)).isCloseTo(0.05, within(1e-6));
		assertThat(belief.probabilityBelow(1 - 2 * 4)).isCloseTo(3.167e-5, within(1e-6));
	}

	@Test
	void isCertainWithoutVariance() {
		assertThat(new Gaussian(1, 0).probabilityBelow(1.1)).isOne();
		assertThat(new Gaussian(1, 0).probabilityBelow(0.9)).isZero();
	}

	@Test
	void forgetsUpToTheCapOnly() {
		assertThat(new Gaussian(1, 0.5).widened(0.2, 1).variance()).isEqualTo(0.7);
		assertThat(new Gaussian(1, 0.5).widened(9, 1).variance()).isEqualTo(1);
		assertThat(new Gaussian(1, 2).widened(9, 1).variance()).isEqualTo(2);
	}

}
