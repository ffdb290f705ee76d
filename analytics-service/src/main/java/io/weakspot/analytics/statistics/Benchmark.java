package io.weakspot.analytics.statistics;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The model's figures on public data, shipped with the commands that measure them:
 * {@code sets} of what was fitted on the very sets, {@code shippedHead} with the head
 * that is shipped. They are those of {@code docs/mastery.md}.
 */
@Component
class Benchmark {

	private final Map<String, Object> figures;

	Benchmark() {
		try (InputStream in = new ClassPathResource("benchmark.json").getInputStream()) {
			this.figures = Map.copyOf(JsonMapper.shared().readValue(in, new TypeReference<Map<String, Object>>() {
			}));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Map<String, Object> figures() {
		return this.figures;
	}

}
