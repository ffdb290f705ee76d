package io.weakspot.sessions.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

import io.weakspot.starter.facts.Fact;
import io.weakspot.starter.facts.FactBodies;

/**
 * A fact that others have to be told, kept on the document that it is about until the
 * broker has it.
 *
 * @param id the fact's id, the same however often it is sent
 * @param topic where it goes
 * @param type what happened
 * @param key what the order of facts holds for
 * @param time when it happened
 * @param body the fact as JSON; empty for a note, see {@link CurrentState}
 */
public record OwedFact(String id, String topic, String type, String key, Instant time, String body) {

	private static final String SOURCE = "/session-service";

	/** Writes down a fact with its body as it will be sent. */
	public static OwedFact of(String id, String topic, String type, String key, Instant time, Object body) {
		return new OwedFact(id, topic, type, key, time, new String(FactBodies.write(body), StandardCharsets.UTF_8));
	}

	/** Notes that the state of something has to be told. */
	public static OwedFact note(String topic, String type, String key, Instant time) {
		return new OwedFact(UUID.randomUUID().toString(), topic, type, key, time, "");
	}

	boolean isNote() {
		return this.body.isEmpty();
	}

	/** The fact in the envelope that it is sent in. */
	public Fact toFact() {
		return new Fact(this.id, this.type, SOURCE, this.time, this.key, this.body.getBytes(StandardCharsets.UTF_8));
	}

}
