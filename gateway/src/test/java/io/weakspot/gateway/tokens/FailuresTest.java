package io.weakspot.gateway.tokens;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.weakspot.gateway.tokens.Failures.Allowance;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FailuresTest {

	private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

	private static final Allowance ALLOWANCE = new Allowance(3, Duration.ofSeconds(2), Duration.ofSeconds(30));

	@Test
	void theFirstFewAreFreeThenThePauseDoublesUpToTheLongest() {
		List<Long> pauses = new ArrayList<>();
		Failures failures = Failures.NONE;
		for (int failure = 0; failure < 9; failure++) {
			failures = failures.more(NOW, ALLOWANCE);
			pauses.add(failures.pause(NOW).toSeconds());
		}

		assertThat(pauses).containsExactly(0L, 0L, 2L, 4L, 8L, 16L, 30L, 30L, 30L);
	}

	@Test
	void aPausePasses() {
		Failures failures = failedTimes(3);

		assertThat(failures.pause(NOW.plusMillis(1_500))).isEqualTo(Duration.ofMillis(500));
		assertThat(failures.pause(NOW.plusSeconds(2))).isZero();
	}

	@Test
	void afterThatOneAttemptAtATimeIsLookedAt() {
		Instant later = NOW.plusSeconds(10);

		Failures trying = failedTimes(4).attempt(later, ALLOWANCE);

		assertThat(trying.count()).isEqualTo(4);
		assertThat(trying.pause(later)).isEqualTo(Duration.ofSeconds(4));
	}

	@Test
	void anAttemptOfSomebodyGoodTakesNothing() {
		assertThat(failedTimes(2).attempt(NOW, ALLOWANCE).pause(NOW)).isZero();
	}

	@Test
	void countlessFailuresDoNotOverflow() {
		assertThat(new Failures(Integer.MAX_VALUE - 1, Instant.MIN).more(NOW, ALLOWANCE).pause(NOW))
			.isEqualTo(Duration.ofSeconds(30));
	}

	private static Failures failedTimes(int times) {
		Failures failures = Failures.NONE;
		for (int failure = 0; failure < times; failure++) {
			failures = failures.more(NOW, ALLOWANCE);
		}
		return failures;
	}

}
