package io.weakspot.bench.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

import io.weakspot.bench.client.Insisting;
import io.weakspot.bench.client.Person;
import tools.jackson.databind.JsonNode;

/** A simulated learner with an account: practises through the gateway. */
final class Student {

	private static final int OF_AN_ASSIGNMENT_LEFT_LYING = 2;

	private final Classmate mate;

	private final Login login;

	private final Course course;

	private final Wording wording;

	private final PlatformClock clock;

	private final Map<String, Integer> attempts = new HashMap<>();

	private final Map<String, Given> given = new HashMap<>();

	private final Set<String> ungraded = new HashSet<>();

	private final Map<String, Integer> assigned = new HashMap<>();

	Student(Classmate mate, Login login, Course course, Wording wording, PlatformClock clock) {
		this.mate = mate;
		this.login = login;
		this.course = course;
		this.wording = wording;
		this.clock = clock;
	}

	Classmate mate() {
		return this.mate;
	}

	Login login() {
		return this.login;
	}

	Person person() {
		return this.login.person();
	}

	List<Given> given() {
		return List.copyOf(this.given.values());
	}

	/** Notes an assignment, to be done on a later day. */
	void note(Assignment assignment, int day) {
		this.assigned.put(assignment.id(), day + this.mate.doesAssignmentAfter(assignment.title()));
	}

	/** Does what is planned for a day. */
	void live(Day day, int usual) {
		int answers = this.mate.answersOn(day.number(), day.of(), usual);
		for (Map.Entry<String, Integer> assignment : Map.copyOf(this.assigned).entrySet()) {
			if (assignment.getValue() <= day.number() && answers > 0) {
				this.assigned.remove(assignment.getKey());
				answers -= practise(Map.of("mode", "assignment", "assignmentId", assignment.getKey()), day,
						(this.mate.habit() == Habit.BEHIND) ? OF_AN_ASSIGNMENT_LEFT_LYING : Integer.MAX_VALUE);
			}
		}
		if (answers > 0) {
			practise(Map.of("mode", "practice", "bankId", day.bankId(), "questionCount", answers), day,
					Integer.MAX_VALUE);
		}
	}

	private int practise(Map<String, Object> wish, Day day, int most) {
		Map<String, String> key = Map.of("Idempotency-Key",
				"session-" + day.number() + "-" + wish.getOrDefault("assignmentId", "own"));
		String session = Insisting.on(() -> person().post("/api/sessions", wish, key)).ok().get("id").asString();
		List<JsonNode> items = items(session);
		int answered = Math.min(most, items.size());
		for (JsonNode item : items.subList(0, answered)) {
			answer(session, item.get("position").asInt(), this.course.question(item.get("questionId").asString()), day);
		}
		this.ungraded.add(session);
		if (answered == items.size()) {
			Insisting.on(() -> person().post("/api/sessions/" + session + "/completion", null)).ok();
		}
		return answered;
	}

	private void answer(String session, int position, KnownQuestion question, Day day) {
		int attempt = this.attempts.merge(question.id(), 1, Math::addExact);
		RandomGenerator lot = Lot.of(this.mate.seed(), "answer", this.mate.number(), question.id(), attempt);
		Instant now = this.clock.now();
		Exercise exercise = this.course.exercise(question);
		double strain = this.mate.strain(day.number(), day.of());
		Intention intention = this.mate.intend(question, this.mate.learner().chance(exercise, now, strain), lot);
		String text = this.wording.of(question, intention, lot);
		long activeMs = this.mate.millisFor(text, lot);
		JsonNode accepted = Insisting
			.on(() -> person().answer(session, position, text, activeMs, session + "-" + position))
			.ok();
		this.clock.requireAgreement(Instant.parse(accepted.get("acceptedAt").asString()));
		String id = accepted.get("answerId").asString();
		double cover = this.mate.cover(question, exercise, now, strain);
		this.given.put(id, new Given(id, this.mate, question, cover, "submitted", 0));
		this.mate.learner().practise(exercise, now);
	}

	/**
	 * Looks which answers were graded meanwhile.
	 * @return how many were not
	 */
	int lookForGrades() {
		int waiting = 0;
		for (String session : List.copyOf(this.ungraded)) {
			int before = waiting;
			for (JsonNode item : items(session)) {
				waiting += note(item) ? 0 : 1;
			}
			if (waiting == before) {
				this.ungraded.remove(session);
			}
		}
		return waiting;
	}

	private boolean note(JsonNode item) {
		Given answer = this.given.get(item.path("answerId").asString(""));
		String state = item.get("state").asString();
		if (answer != null && !"submitted".equals(state)) {
			this.given.put(answer.answerId(), answer.graded(state, item.path("score").asDouble(0)));
		}
		return answer == null || !"submitted".equals(state);
	}

	private List<JsonNode> items(String session) {
		return new ArrayList<>(Insisting.on(() -> person().get("/api/sessions/" + session)).ok().get("items").values());
	}

}
