package io.weakspot.starter.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.weakspot.starter.facts.Fact;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.ClassPathResource;

/** The golden examples and schemas of the event contract. */
public final class Golden {

	private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

	private Golden() {
	}

	/** A golden example as it comes from the topic. */
	public static Fact example(String topic, String type) {
		JsonNode example = JsonMapper.shared().readTree(text(topic + "/" + type + ".example.json"));
		JsonNode headers = example.get("headers");
		String namespaced = headers.get("ce_type").asString();
		return new Fact(headers.get("ce_id").asString(), namespaced.substring(namespaced.lastIndexOf('.') + 1),
				headers.get("ce_source").asString(), Instant.parse(headers.get("ce_time").asString()),
				example.get("key").asString(), JsonMapper.shared().writeValueAsBytes(example.get("body")));
	}

	/** What a fact's body breaks of its schema: nothing when it keeps the contract. */
	public static List<String> violations(String topic, String type, byte[] body) {
		return SCHEMAS.getSchema(text(topic + "/" + type + ".schema.json"), InputFormat.JSON)
			.validate(new String(body, StandardCharsets.UTF_8), InputFormat.JSON)
			.stream()
			.map(Error::toString)
			.toList();
	}

	private static String text(String path) {
		try (InputStream in = new ClassPathResource("events/" + path).getInputStream()) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
