package io.weakspot.sessions.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.weakspot.starter.facts.Fact;
import io.weakspot.starter.facts.FactBodies;
import io.weakspot.starter.testing.Golden;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A question as question-service publishes it, beginning with the golden example. */
public final class PublishedQuestion {

	private final String id;

	private final int version;

	private final Map<String, @Nullable Object> body;

	private PublishedQuestion(String id, int version, Map<String, @Nullable Object> body) {
		this.id = id;
		this.version = version;
		this.body = body;
	}

	/** An open question about the ORM for experienced people in a public bank. */
	public static PublishedQuestion aQuestion(String id) {
		byte[] example = Golden.example("questions.v1", "QuestionPublished").requiredBody();
		Map<String, @Nullable Object> body = JsonMapper.shared().readValue(example, new TypeReference<>() {
		});
		return new PublishedQuestion(id, 1, body).with("id", id);
	}

	public PublishedQuestion inBank(String bankId) {
		return with("bankId", bankId);
	}

	public PublishedQuestion inVersion(int version) {
		return new PublishedQuestion(this.id, version, this.body).with("version", version);
	}

	public PublishedQuestion asking(String text) {
		return with("text", text);
	}

	public PublishedQuestion about(String topic) {
		return with("topics", List.of(Map.of("id", topic, "name", "Topic " + topic, "weight", 1.0)));
	}

	public PublishedQuestion atLevel(String level) {
		return with("level", level);
	}

	public PublishedQuestion privateTo(String ownerId) {
		return with("visibility", "private").with("ownerId", ownerId);
	}

	/** A closed question; options with an asterisk are right. */
	public PublishedQuestion withOptions(String kind, String... options) {
		List<Map<String, Object>> list = new ArrayList<>();
		for (String option : options) {
			String name = option.replace("*", "");
			list.add(Map.of("id", name, "text", "Option " + name, "correct", option.endsWith("*")));
		}
		return with("kind", kind).with("options", list).with("keyPoints", List.of());
	}

	/** The fact of it. */
	public Fact publishedAt(Instant time) {
		return new Fact(this.id + ":" + this.version, "QuestionPublished", "/question-service", time, this.id,
				FactBodies.write(this.body));
	}

	/** The fact that it is gone. */
	public Fact deletedAt(Instant time) {
		return new Fact(this.id + ":deleted:" + time, "QuestionDeleted", "/question-service", time, this.id, null);
	}

	private PublishedQuestion with(String field, Object value) {
		Map<String, @Nullable Object> changed = new LinkedHashMap<>(this.body);
		changed.put(field, value);
		return new PublishedQuestion(this.id, this.version, changed);
	}

}
