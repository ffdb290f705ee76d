package io.weakspot.questions.measuring;

import java.time.Duration;

import io.weakspot.questions.catalogue.Measurements;
import io.weakspot.starter.facts.Fact;
import org.apache.kafka.clients.consumer.ConsumerRecord;

import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Keeps the newest numbers of each version of a question. */
@Component
class MeasurementFacts {

	/**
	 * The listener's own thread waits, so that offsets follow the database. What takes
	 * longer is an outage, and the fact is read again.
	 */
	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final Measurements measurements;

	MeasurementFacts(Measurements measurements) {
		this.measurements = measurements;
	}

	@KafkaListener(id = "statistics", idIsGroup = false, groupId = "question-service-statistics",
			topics = QuestionMeasured.TOPIC)
	void on(ConsumerRecord<String, byte[]> record) {
		Fact fact = Fact.of(record);
		if (fact.type().equals(QuestionMeasured.TYPE)) {
			QuestionMeasured measured = QuestionMeasured.read(fact);
			this.measurements.put(measured.questionId(), measured.version(), measured.order(), measured.measured())
				.block(PATIENCE);
		}
	}

}
