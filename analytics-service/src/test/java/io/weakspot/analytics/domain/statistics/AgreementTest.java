package io.weakspot.analytics.domain.statistics;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class AgreementTest {

	@Test
	void knowsNothingBeforeAnybodyGradedAnew() {
		Agreement agreement = new Agreement();

		assertThat(agreement.n()).isZero();
		assertThat(agreement.meanDifference()).isNull();
		assertThat(agreement.rmse()).isNull();
		assertThat(agreement.r()).isNull();
	}

	@Test
	void tellsHowFarApartTheGradesAre() {
		Agreement agreement = new Agreement();
		agreement.add(0.2, 0.6);
		agreement.add(0.5, 0.4);
		agreement.add(1, 1);

		assertThat(agreement.n()).isEqualTo(3);
		assertThat(agreement.meanDifference()).isCloseTo(-0.1, within(1e-9));
		assertThat(agreement.rmse()).isCloseTo(Math.sqrt(0.17 / 3), within(1e-9));
		assertThat(agreement.r()).isCloseTo(0.7559, within(1e-4));
	}

	@Test
	void takesBackExactlyAndIsPutTogetherFromItsParts() {
		Agreement agreement = new Agreement();
		agreement.add(0.123, 0.9);
		Agreement other = new Agreement();
		other.add(0.7, 0.65);
		agreement.add(other);

		agreement.takeBack(0.123, 0.9);

		assertThat(agreement).isEqualTo(other);
		agreement.takeBack(0.7, 0.65);
		assertThat(agreement.sums()).containsOnly(0);
	}

}
