package io.weakspot.starter.facts;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, in the envelope of CloudEvents 1.0 (Kafka protocol binding,
 * binary mode).
 *
 * @param id unique for the fact, the same however often it is sent
 * @param type what happened, in the past tense, without the namespace: AnswerSubmitted
 * @param source the service that says so
 * @param time when it happened
 * @param key what the order of facts holds for: the Kafka record's key
 * @param body the fact as JSON, or null for a tombstone
 */
public record Fact(String id, String type, String source, Instant time, String key, byte @Nullable [] body) {

	private static final String NAMESPACE = "io.weakspot.";

	public ProducerRecord<String, byte[]> toRecord(String topic) {
		ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, this.key, this.body);
		put(record.headers(), "ce_specversion", "1.0");
		put(record.headers(), "ce_id", this.id);
		put(record.headers(), "ce_type", NAMESPACE + this.type);
		put(record.headers(), "ce_source", this.source);
		put(record.headers(), "ce_time", this.time.toString());
		put(record.headers(), "content-type", "application/json");
		return record;
	}

	/**
	 * Reads a record's envelope.
	 * @throws MalformedFactException when a part of the envelope is missing or unreadable
	 */
	public static Fact of(ConsumerRecord<String, byte[]> record) {
		return of(record.key(), record.headers(), record.value());
	}

	/**
	 * Reads the envelope of a record that came by another way than a consumer.
	 * @throws MalformedFactException when a part of the envelope is missing or unreadable
	 */
	public static Fact of(@Nullable String key, Headers headers, byte @Nullable [] body) {
		if (key == null) {
			throw new MalformedFactException("the record has no key");
		}
		String type = text(headers, "ce_type");
		if (!type.startsWith(NAMESPACE)) {
			throw new MalformedFactException("ce_type " + type + " is not one of Weakspot's");
		}
		return new Fact(text(headers, "ce_id"), type.substring(NAMESPACE.length()), text(headers, "ce_source"),
				time(text(headers, "ce_time")), key, body);
	}

	/**
	 * The body of a fact that can't be a tombstone.
	 * @throws MalformedFactException when there is none
	 */
	public byte[] requiredBody() {
		if (this.body == null) {
			throw new MalformedFactException(this.type + " " + this.id + " has no body");
		}
		return this.body;
	}

	private static void put(Headers headers, String name, String value) {
		headers.add(name, value.getBytes(StandardCharsets.UTF_8));
	}

	private static String text(Headers headers, String name) {
		var header = headers.lastHeader(name);
		if (header == null || header.value() == null) {
			throw new MalformedFactException("the header " + name + " is missing");
		}
		return new String(header.value(), StandardCharsets.UTF_8);
	}

	private static Instant time(String text) {
		try {
			return Instant.parse(text);
		}
		catch (DateTimeParseException ex) {
			throw new MalformedFactException("ce_time " + text + " is not a time", ex);
		}
	}

}
