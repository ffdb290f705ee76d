package io.weakspot.sessions.questions;

import java.time.Duration;
import java.time.Instant;

import io.weakspot.sessions.domain.Question;
import io.weakspot.starter.facts.Fact;
import io.weakspot.starter.facts.MalformedFactException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.kafka.annotation.KafkaListener;

/**
 * Reads what question-service publishes, twice: once for all instances into the database,
 * and once for the memory of each instance.
 */
class CopyingQuestions {

	private static final Logger log = LoggerFactory.getLogger(CopyingQuestions.class);

	private static final String TOPIC = "questions.v1";

	/**
	 * The listener's own thread waits, so that offsets follow the database. What takes
	 * longer is an outage, and the fact is read again.
	 */
	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final CopiedQuestions questions;

	CopyingQuestions(CopiedQuestions questions) {
		this.questions = questions;
	}

	@KafkaListener(id = "questions-into-database", groupId = "session-service-questions", topics = TOPIC)
	void store(ConsumerRecord<String, byte[]> record) {
		Fact fact = Fact.of(record);
		if (fact.body() == null) {
			this.questions.storeDeleted(fact.key(), fact.time()).block(PATIENCE);
		}
		else if (isPublication(fact)) {
			this.questions.store(QuestionPublished.read(fact), fact.time()).block(PATIENCE);
		}
	}

	// Every instance reads all of the topic, from its start and with no offset kept.
	@KafkaListener(id = "questions-into-memory", idIsGroup = false,
			groupId = "session-service-memory-#{T(java.util.UUID).randomUUID()}", topics = TOPIC, ackMode = "MANUAL")
	void learn(ConsumerRecord<String, byte[]> record) {
		try {
			learn(Fact.of(record));
		}
		catch (MalformedFactException ex) {
			log.debug("Left for the reader that puts malformed facts aside: {}", ex.getMessage());
		}
	}

	private void learn(Fact fact) {
		Instant time = fact.time();
		if (fact.body() == null) {
			this.questions.learnDeleted(fact.key(), time);
		}
		else if (isPublication(fact)) {
			Question question = QuestionPublished.read(fact);
			this.questions.learn(question, time);
		}
	}

	private static boolean isPublication(Fact fact) {
		return fact.type().equals("QuestionPublished");
	}

}
