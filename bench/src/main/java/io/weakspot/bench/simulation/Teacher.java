package io.weakspot.bench.simulation;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.weakspot.bench.client.Insisting;
import io.weakspot.bench.client.Person;
import tools.jackson.databind.JsonNode;

/** An instructor with a cohort. */
final class Teacher {

	private static final int QUESTIONS_OF_AN_ASSIGNMENT = 8;

	private final Login login;

	private final String cohortId;

	private final String joinCode;

	private final PlatformClock clock;

	private Teacher(Login login, String cohortId, String joinCode, PlatformClock clock) {
		this.login = login;
		this.cohortId = cohortId;
		this.joinCode = joinCode;
		this.clock = clock;
	}

	/** Opens a cohort. */
	static Teacher of(Login login, String cohort, PlatformClock clock) {
		Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
		JsonNode made = Insisting.on(() -> login.person().post("/api/cohorts", Map.of("name", cohort), key)).ok();
		return new Teacher(login, made.get("id").asString(), made.get("joinCode").asString(), clock);
	}

	Login login() {
		return this.login;
	}

	Person person() {
		return this.login.person();
	}

	String cohortId() {
		return this.cohortId;
	}

	String joinCode() {
		return this.joinCode;
	}

	/**
	 * Gives an assignment.
	 * @param due how long from now
	 */
	Assignment assign(String title, String bankId, List<String> topics, Duration due) {
		Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
		Map<String, Object> wish = Map.of("title", title, "bankId", bankId, "topics", topics, "questionCount",
				QUESTIONS_OF_AN_ASSIGNMENT, "dueAt",
				this.clock.now().plus(due).truncatedTo(ChronoUnit.SECONDS).toString());
		JsonNode made = Insisting.on(() -> person().post("/api/cohorts/" + this.cohortId + "/assignments", wish, key))
			.ok();
		return new Assignment(made.get("id").asString(), title,
				made.get("questionIds").valueStream().map(JsonNode::asString).toList());
	}

}
