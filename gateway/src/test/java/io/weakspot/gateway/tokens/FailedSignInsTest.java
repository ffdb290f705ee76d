package io.weakspot.gateway.tokens;

import java.time.Duration;
import java.time.Instant;

import io.weakspot.gateway.tokens.Failures.Allowance;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FailedSignInsTest {

	private Instant now = Instant.parse("2026-01-01T12:00:00Z");

	private final FailedSignIns failures = new FailedSignIns(
			new FailureSettings(new Allowance(2, Duration.ofSeconds(4), Duration.ofMinutes(1)),
					new Allowance(4, Duration.ofSeconds(8), Duration.ofMinutes(1)), Duration.ofHours(1)),
			() -> this.now);

	@Test
	void anAccountPausesInEverySpellingAndFromEveryAddress() {
		this.failures.failed("ada@example.org", "1.1.1.1");
		this.failures.failed(" ADA@example.org", "2.2.2.2");

		assertThat(this.failures.attempt("ada@example.org", "3.3.3.3")).isEqualTo(Duration.ofSeconds(4));
		assertThat(this.failures.attempt("bob@example.org", "1.1.1.1")).isZero();
	}

	@Test
	void anAddressPausesForEveryAccount() {
		for (int person = 0; person < 4; person++) {
			this.failures.failed("p" + person + "@example.org", "1.1.1.1");
		}

		assertThat(this.failures.attempt("bob@example.org", "1.1.1.1")).isEqualTo(Duration.ofSeconds(8));
		assertThat(this.failures.attempt("bob@example.org", "2.2.2.2")).isZero();
	}

	@Test
	void signingInForgivesTheAccountButNotTheAddress() {
		for (int attempt = 0; attempt < 4; attempt++) {
			this.failures.failed("ada@example.org", "1.1.1.1");
		}

		this.failures.succeeded("Ada@example.org");

		assertThat(this.failures.attempt("ada@example.org", "2.2.2.2")).isZero();
		assertThat(this.failures.attempt("ada@example.org", "1.1.1.1")).isPositive();
	}

	@Test
	void afterAPauseOneOfManyAttemptsAtOnceIsLookedAt() {
		this.failures.failed("ada@example.org", "1.1.1.1");
		this.failures.failed("ada@example.org", "1.1.1.1");
		this.now = this.now.plusSeconds(5);

		assertThat(this.failures.attempt("ada@example.org", "1.1.1.1")).isZero();
		assertThat(this.failures.attempt("ada@example.org", "2.2.2.2")).isPositive();
	}

}
