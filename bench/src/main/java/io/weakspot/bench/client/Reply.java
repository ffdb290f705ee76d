package io.weakspot.bench.client;

import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * What the platform answered.
 *
 * @param status the HTTP status
 * @param text the body as it came
 * @param headers the first value of each header, by lower-case name
 */
public record Reply(int status, String text, Map<String, String> headers) {

	/** The body as JSON, or a missing node when there is none. */
	public JsonNode json() {
		return this.text.isEmpty() ? MissingNode.getInstance() : JsonMapper.shared().readTree(this.text);
	}

	/**
	 * The body as JSON, when all went well.
	 * @throws IllegalStateException when the platform refused
	 */
	public JsonNode ok() {
		requireOk();
		return json();
	}

	/**
	 * The body as it came, when all went well.
	 * @throws IllegalStateException when the platform refused
	 */
	public String okText() {
		requireOk();
		return this.text;
	}

	private void requireOk() {
		if (this.status >= 300) {
			throw new IllegalStateException("The platform answered " + this.status + ": " + this.text);
		}
	}

}
