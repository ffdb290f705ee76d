package io.weakspot.analytics.cohorts;

import java.time.Instant;
import java.util.List;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.weakspot.analytics.cohorts.Classes.aClass;

/** Each report and each role. */
class WhoSeesACohortIT extends AClassOfTwo {

	@ParameterizedTest
	@ValueSource(strings = { "/heatmap", "/heatmap.csv", "/at-risk", "/at-risk.csv", "/key-points", "/key-points.csv",
			"/assignments", "/assignments.csv", "/assignments/questions.csv", "/comparison?with={cohort}",
			"/comparison.csv?with={cohort}" })
	void itsInstructorsAndAdminsAlone(String template) {
		String report = template.replace("{cohort}", this.cohort);

		getWithoutToken(report).expectStatus().isUnauthorized();
		get(report, "stranger", "learner").expectStatus().isNotFound();
		get(report, this.ada, "learner").expectStatus().isNotFound();
		get(report, "another", "instructor", "author").expectStatus().isNotFound();
		get(report, this.instructor, "learner", "author").expectStatus().isNotFound();
		get(report, this.instructor, "instructor").expectStatus().isOk();
		get(report, "root", "admin").expectStatus().isOk();
	}

	@Test
	void whereTwoAreComparedWhoSeesBoth() {
		String theirs = "theirs-" + this.id;
		send(aClass(theirs).ownedBy("another").with(this.bob, "Bob", Instant.EPOCH).fact());
		Awaitility.await()
			.untilAsserted(() -> get("/comparison?with=" + theirs, "root", "admin").expectStatus().isOk());

		get("/comparison?with=" + theirs, this.instructor, "instructor").expectStatus().isNotFound();
		get("/comparison?with=" + theirs, "another", "instructor").expectStatus().isNotFound();
		get("/comparison?with=nowhere", "root", "admin").expectStatus().isNotFound();
		get("/comparison", this.instructor, "instructor").expectStatus().isBadRequest();
	}

	@Test
	void nobodyOnceItHasAnotherOwner() {
		send(this.autumn.ownedBy("another").withoutOwner(this.instructor).fact());

		for (String report : List.of("/heatmap", "/at-risk", "/key-points", "/assignments")) {
			Awaitility.await()
				.untilAsserted(() -> get(report, this.instructor, "instructor").expectStatus().isNotFound());
			get(report, "another", "instructor").expectStatus().isOk();
		}
	}

}
