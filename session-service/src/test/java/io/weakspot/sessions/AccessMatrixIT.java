package io.weakspot.sessions;

import java.util.Map;
import java.util.function.Function;

import io.weakspot.sessions.testing.Classroom;
import io.weakspot.sessions.testing.Practice;
import io.weakspot.sessions.testing.Somebody;
import io.weakspot.starter.testing.WeakspotTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Who may do what with a cohort: each call by each kind of person. */
@WeakspotTest
class AccessMatrixIT {

	private static String bank = "";

	@Autowired
	WebTestClient web;

	@Autowired
	KafkaTemplate<String, byte[]> broker;

	@BeforeEach
	void prepareBank() {
		if (bank.isEmpty()) {
			bank = new Practice(this.web, this.broker).aBankOf(1);
		}
	}

	@ParameterizedTest(name = "{0} {1}")
	@CsvSource(delimiter = '|', useHeadersInDisplayName = true,
			textBlock = """
					METHOD | PATH                             | BODY       | NOBODY | MEMBER | LEARNER | OWNER | INSTRUCTOR | ADMIN
					POST   | /api/cohorts                     | cohort     | 401    | 403    | 403     | 201   | 201        | 201
					GET    | /api/cohorts                     |            | 401    | 200    | 200     | 200   | 200        | 200
					GET    | /api/cohorts/{c}                 |            | 401    | 200    | 404     | 200   | 404        | 200
					GET    | /api/cohorts/{c}/members         |            | 401    | 404    | 404     | 200   | 404        | 200
					DELETE | /api/cohorts/{c}/members/{m}     |            | 401    | 204    | 404     | 204   | 404        | 204
					POST   | /api/cohorts/{c}/join-code       |            | 401    | 404    | 404     | 200   | 404        | 200
					POST   | /api/cohorts/memberships         | membership | 401    | 201    | 201     | 409   | 201        | 201
					POST   | /api/cohorts/{c}/assignments     | assignment | 401    | 404    | 404     | 201   | 404        | 201
					GET    | /api/cohorts/{c}/assignments     |            | 401    | 404    | 404     | 200   | 404        | 200
					PATCH  | /api/cohorts/{c}/assignments/{a} | change     | 401    | 404    | 404     | 200   | 404        | 200
					DELETE | /api/cohorts/{c}/assignments/{a} |            | 401    | 404    | 404     | 204   | 404        | 204
					GET    | /api/assignments                 |            | 401    | 200    | 200     | 200   | 200        | 200
					POST   | /api/sessions                    | session    | 401    | 201    | 404     | 404   | 404        | 404
					GET    | /api/practice/plan               |            | 401    | 204    | 204     | 204   | 204        | 204
					GET    | /api/answers/{answer}            |            | 401    | 200    | 404     | 200   | 404        | 200
					PUT    | /api/practice/plan               | plan       | 401    | 200    | 200     | 200   | 200        | 200
					""")
	void isAllowedTo(String method, String path, @Nullable String body, int nobody, int member, int learner, int owner,
			int instructor, int admin) {
		assertThat(status(method, path, body, (room) -> Somebody.nobody(this.web))).as("nobody").isEqualTo(nobody);
		assertThat(status(method, path, body, (room) -> room.learners().getFirst())).as("member").isEqualTo(member);
		assertThat(status(method, path, body, (room) -> with("learner"))).as("other learner").isEqualTo(learner);
		assertThat(status(method, path, body, Classroom::instructor)).as("owner").isEqualTo(owner);
		assertThat(status(method, path, body, (room) -> with("instructor", "author"))).as("other instructor")
			.isEqualTo(instructor);
		assertThat(status(method, path, body, (room) -> with("admin"))).as("admin").isEqualTo(admin);
	}

	/** What somebody is answered in a classroom of its own. */
	private int status(String method, String path, @Nullable String body, Function<Classroom, Somebody> who) {
		Classroom room = Classroom.of(this.web, 1);
		String assignment = room.assign(bank, 1, "2099-01-01T00:00:00Z");
		String filled = path.replace("{answer}", path.contains("{answer}") ? answer(room.learners().getFirst()) : "")
			.replace("{c}", room.id())
			.replace("{m}", room.learners().getFirst().id())
			.replace("{a}", assignment);
		return who.apply(room)
			.send(HttpMethod.valueOf(method), (body != null) ? body(body, room, assignment) : null, null, filled)
			.returnResult(Void.class)
			.getStatus()
			.value();
	}

	/** The id of an answer that a learner gave apart from what was assigned. */
	private String answer(Somebody learner) {
		Practice practice = new Practice(this.web, this.broker);
		return practice.answer(learner.id(), practice.start(learner.id(), bank, 1), 0, "Said.");
	}

	private Map<String, Object> body(String name, Classroom room, String assignment) {
		return switch (name) {
			case "cohort" -> Map.of("name", "Another class");
			case "membership" -> Map.of("joinCode", room.joinCode());
			case "assignment" -> Map.of("title", "More", "bankId", bank, "dueAt", "2099-01-01T00:00:00Z");
			case "change" -> Map.of("title", "Changed");
			case "session" -> Map.of("mode", "assignment", "assignmentId", assignment);
			case "plan" -> Map.of("interviewDate", "2099-01-01", "minutesPerDay", 30);
			default -> throw new IllegalArgumentException(name);
		};
	}

	private Somebody with(String... roles) {
		return Somebody.with(this.web, roles);
	}

}
