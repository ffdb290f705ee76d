package io.weakspot.starter.facts;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Bodies of facts as JSON. A reader takes the fields that it knows and ignores the rest,
 * so that facts can grow.
 */
public final class FactBodies {

	private static final JsonMapper JSON = JsonMapper.builder()
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
		.build();

	private FactBodies() {
	}

	public static byte[] write(Object body) {
		return JSON.writeValueAsBytes(body);
	}

	/**
	 * Reads a fact's body.
	 * @throws MalformedFactException when it is no JSON or not of the type's shape
	 */
	public static <T> T read(Fact fact, Class<T> type) {
		return read(fact.requiredBody(), type, fact.type() + " " + fact.id());
	}

	/**
	 * Reads a body that was kept.
	 * @throws MalformedFactException when it is no JSON or not of the type's shape
	 */
	public static <T> T read(byte[] body, Class<T> type) {
		return read(body, type, type.getSimpleName());
	}

	private static <T> T read(byte[] json, Class<T> type, String what) {
		try {
			T body = JSON.readValue(json, type);
			if (body == null) {
				throw new MalformedFactException(what + " is null");
			}
			return body;
		}
		catch (JacksonException ex) {
			throw new MalformedFactException(what + " can't be read: " + ex.getOriginalMessage(), ex);
		}
	}

}
