package io.weakspot.sessions.starting;

import java.time.Instant;
import java.util.Collections;

import io.weakspot.sessions.domain.Mode;
import io.weakspot.sessions.domain.Session;
import io.weakspot.sessions.testing.GoldenFacts;
import org.junit.jupiter.api.Test;

class SessionFactsTest {

	private final Session session = new Session("9d1e7b34-1f4c-4b7e-8c0a-6a2b5d3f4e01",
			"7c9e6679-7425-40de-944b-e07fc1f90ae7", Mode.PRACTICE, "django", null, 1,
			Collections.nCopies(8, new Session.Item("q", 1)), Instant.parse("2026-11-20T10:14:00Z"), null, null, null);

	@Test
	void aStartIsTheFactOfTheContract() {
		GoldenFacts.assertIsGolden("sessions.v1", SessionFacts.started(this.session).toFact());
	}

	@Test
	void anEndIsTheFactOfTheContract() {
		GoldenFacts.assertIsGolden("sessions.v1",
				SessionFacts.completed(this.session, Instant.parse("2026-11-20T10:29:00Z"), 8).toFact());
	}

	@Test
	void aSessionOverAllBanksKeepsTheContract() {
		Session anyBank = new Session("s", "ada", Mode.PRACTICE, null, null, 1, this.session.items(), Instant.now(),
				null, null, null);

		GoldenFacts.assertKeepsContract("sessions.v1", SessionFacts.started(anyBank).toFact());
	}

}
