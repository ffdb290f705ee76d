package io.weakspot.sessions.domain;

import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PlanTest {

	private static final Plan CHRISTMAS_EVE = new Plan(LocalDate.of(2026, 12, 24), 30, null);

	@Test
	void aDayMayBePlannedForUntilItHasEndedEverywhere() {
		assertThat(CHRISTMAS_EVE.faultsAt(Instant.parse("2026-12-25T11:59:59Z"))).isEmpty();
		assertThat(CHRISTMAS_EVE.faultsAt(Instant.parse("2026-12-25T12:00:00Z"))).extracting(Fault::field)
			.containsExactly("interviewDate");
	}

	@Test
	void eachFaultIsNamed() {
		Plan plan = new Plan(LocalDate.of(2020, 1, 1), 0, "two\nlines");

		assertThat(plan.faultsAt(Instant.parse("2026-12-01T00:00:00Z"))).extracting(Fault::field)
			.containsExactly("interviewDate", "minutesPerDay", "roleId");
	}

}
