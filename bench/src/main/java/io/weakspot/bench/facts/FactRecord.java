package io.weakspot.bench.facts;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.apache.kafka.clients.producer.ProducerRecord;
import tools.jackson.databind.json.JsonMapper;

/**
 * A fact in the envelope of the event contract: CloudEvents 1.0, Kafka binary mode.
 *
 * @param id unique for the fact
 * @param type what happened, without the namespace
 * @param source the service that would have said so
 */
record FactRecord(String topic, String id, String type, String source, Instant time, String key, Object body) {

	ProducerRecord<String, byte[]> toRecord() {
		ProducerRecord<String, byte[]> record = new ProducerRecord<>(this.topic, this.key, json());
		put(record, "ce_specversion", "1.0");
		put(record, "ce_id", this.id);
		put(record, "ce_type", "io.weakspot." + this.type);
		put(record, "ce_source", this.source);
		put(record, "ce_time", this.time.toString());
		put(record, "content-type", "application/json");
		return record;
	}

	byte[] json() {
		return JsonMapper.shared().writeValueAsBytes(this.body);
	}

	private static void put(ProducerRecord<String, byte[]> record, String name, String value) {
		record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
	}

}
