package io.weakspot.analytics.readmodel;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FreshnessTest {

	private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

	private final Freshness freshness = new Freshness(Clock.fixed(NOW, ZoneOffset.UTC));

	@Test
	void hasCaughtUpWhenAllIsInTheReportsThatWasThereWhenItWasAsked() {
		this.freshness.complete(NOW.minusMillis(2), false);
		CompletableFuture<?> caughtUp = this.freshness.caughtUp().toFuture();

		this.freshness.complete(NOW.minusMillis(1), true);
		this.freshness.unknown();
		assertThat(caughtUp).isNotDone();

		this.freshness.complete(NOW, true);
		assertThat(caughtUp).isCompleted();
	}

	@Test
	void hasNotCaughtUpBeforeAnybodyLooked() {
		assertThat(this.freshness.caughtUp().toFuture()).isNotDone();
	}

}
