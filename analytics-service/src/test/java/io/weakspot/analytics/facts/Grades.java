package io.weakspot.analytics.facts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.weakspot.starter.facts.Fact;
import io.weakspot.starter.testing.Golden;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Grades as session-service sends them, made from the golden example.
 */
public final class Grades {

	private static final Fact EXAMPLE = Golden.example("answers.v1", "AnswerGraded");

	private final ObjectNode body;

	private String id = EXAMPLE.id();

	private String type = AnswerGraded.TYPE;

	private Grades(ObjectNode body) {
		this.body = body;
	}

	/**
	 * A grade of full score, for an answer that was given so many seconds after another.
	 */
	public static Grades grade(String learner, String answer, int second) {
		Grades grade = new Grades((ObjectNode) JsonMapper.shared().readTree(EXAMPLE.requiredBody()));
		grade.id = answer + ":graded:local:1";
		Instant accepted = Instant.parse("2026-11-20T10:00:00Z").plusSeconds(second);
		return grade.with("learnerId", learner)
			.with("answerId", answer)
			.with("questionId", "question-of-" + answer)
			.with("acceptedAt", accepted)
			.with("gradedAt", accepted.plus(Duration.ofMillis(500)))
			.with("score", 1.0)
			.with("keyPoints", List.of());
	}

	/** The same answer once more, to be graded otherwise. */
	public Grades copy() {
		Grades copy = new Grades(this.body.deepCopy());
		copy.id = this.id;
		return copy;
	}

	public Grades with(String field, Object value) {
		this.body.set(field, JsonMapper.shared().valueToTree(value));
		return this;
	}

	public Grades without(String field) {
		this.body.remove(field);
		return this;
	}

	public Grades in(String topic) {
		return with("topics", List.of(Map.of("id", topic, "name", "Name of " + topic, "weight", 1.0)));
	}

	public Grades regraded(int version, double score) {
		String before = this.id;
		this.id = this.body.get("answerId").asString() + ":graded:local:" + version;
		return with("score", score).with("supersedes", before)
			.with("gradedAt", Instant.parse("2026-11-20T12:00:00Z").plusSeconds(version));
	}

	/** One key point more, covered or not; null where the grader is not sure. */
	public Grades points(String id, @Nullable Boolean covered) {
		((ArrayNode) this.body.get("keyPoints")).addObject().put("id", id).put("covered", covered);
		return this;
	}

	/**
	 * The grade that an instructor gives instead of this one, so many seconds past 15:00.
	 */
	public Grades corrected(String instructor, int second) {
		with("supersedes", this.id).with("gradedAt", Instant.parse("2026-11-20T15:00:00Z").plusSeconds(second));
		this.id = this.body.get("answerId").asString() + ":corrected:" + second;
		this.type = AnswerGraded.CORRECTION;
		return with("grader", "person").with("correctedBy", instructor).with("unsure", false).with("fallback", false);
	}

	public Fact fact() {
		JsonNode learner = this.body.get("learnerId");
		return new Fact(this.id, this.type, "/session-service", Instant.parse(this.body.get("gradedAt").asString()),
				learner.asString(), JsonMapper.shared().writeValueAsBytes(this.body));
	}

}
