package io.weakspot.sessions.cohorts;

import java.time.Instant;
import java.util.List;

import io.weakspot.sessions.domain.Assignment;
import io.weakspot.sessions.domain.Cohort;
import io.weakspot.sessions.domain.Session;
import io.weakspot.sessions.testing.GoldenFacts;
import io.weakspot.starter.facts.FactBodies;
import io.weakspot.starter.testing.Golden;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CohortFactsTest {

	private static final Instant CHANGED = Instant.parse("2026-11-20T09:30:00Z");

	private static final String ID = "5a1de0a4-30a3-4a0c-9d55-6c2d7f0b9c11";

	private static final String OWNER = "0b6f2a4e-5a0c-4a53-8b7e-2f2f0b3f7a10";

	private static final String ADA = "7c9e6679-7425-40de-944b-e07fc1f90ae7";

	private final Cohort cohort = new Cohort(ID, "Backend class, autumn", List.of(OWNER), "K7MP-4TQX",
			List.of(new Cohort.Member(ADA, "Ada", Instant.parse("2026-11-20T09:10:00Z"))),
			List.of(new Assignment("c2a1b7de-6e0f-4d57-8f7c-9f1f4d1b0a42", "Queries before Friday", "django",
					List.of("django-orm"), List.of(new Session.Item("django-n-plus-one", 1)),
					Instant.parse("2026-11-27T17:00:00Z"), CHANGED, "print")),
			3, CHANGED, CHANGED);

	@Test
	void aCohortIsTheFactOfTheContract() {
		GoldenFacts.assertIsGolden("cohorts.v1", CohortFacts.changed(this.cohort).toFact());
	}

	@Test
	void whatOpensTheCohortStaysHere() {
		assertThat(CohortFacts.changed(this.cohort).body()).doesNotContain("K7MP", "4TQX");
	}

	@Test
	void anotherInstanceLearnsFromTheFactWhoIsInIt() {
		CopyingCohorts.CohortChanged read = FactBodies.read(Golden.example("cohorts.v1", "CohortChanged"),
				CopyingCohorts.CohortChanged.class);

		assertThat(read.toKnown()).isEqualTo(CohortIndex.Known.of(this.cohort));
	}

}
