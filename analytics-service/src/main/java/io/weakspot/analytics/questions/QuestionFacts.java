package io.weakspot.analytics.questions;

import java.util.List;

import io.weakspot.analytics.domain.mastery.Level;
import io.weakspot.analytics.facts.QuestionPublished;
import io.weakspot.starter.facts.Fact;
import io.weakspot.starter.facts.FactBodies;
import io.weakspot.starter.facts.MalformedFactException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.event.ListenerContainerIdleEvent;
import org.springframework.stereotype.Component;

/**
 * Reads the questions from the start of their topic. What can't be read is passed over
 * here: session-service reads the same topic and puts it aside once, where this would do
 * so again at every start.
 */
@Component("questions")
class QuestionFacts implements HealthIndicator {

	private static final Logger log = LoggerFactory.getLogger(QuestionFacts.class);

	private static final String LISTENER = "questions";

	private final Banks banks;

	private volatile boolean caughtUp;

	QuestionFacts(Banks banks) {
		this.banks = banks;
	}

	@KafkaListener(id = LISTENER, idIsGroup = false, groupId = "analytics-questions-${random.uuid}",
			topics = QuestionPublished.TOPIC, batch = "true", containerPostProcessor = "tellingWhenIdle")
	void on(List<ConsumerRecord<String, byte[]>> records) {
		records.forEach(this::on);
	}

	/** The first pause means that everything there was has been read. */
	@EventListener(condition = "event.listenerId.startsWith('" + LISTENER + "')")
	void on(ListenerContainerIdleEvent idle) {
		this.caughtUp = true;
	}

	@Override
	public Health health() {
		return (this.caughtUp ? Health.up() : Health.outOfService()).build();
	}

	private void on(ConsumerRecord<String, byte[]> record) {
		try {
			if (record.value() == null && record.key() != null) {
				this.banks.withdraw(record.key());
			}
			else {
				publish(Fact.of(record));
			}
		}
		catch (MalformedFactException ex) {
			log.warn("Passed over in {}: {}", record.topic(), ex.getMessage());
		}
	}

	private void publish(Fact fact) {
		if (!fact.type().equals(QuestionPublished.TYPE)) {
			return;
		}
		QuestionPublished body = FactBodies.read(fact, QuestionPublished.class);
		if (body.id() == null || body.bankId() == null || body.topics() == null || body.text() == null) {
			throw new MalformedFactException(fact.id() + " lacks its id, bank, text or topics");
		}
		this.banks.publish(question(body), body.bankId(), "public".equals(body.visibility()), body.ownerId());
	}

	private static Question question(QuestionPublished body) {
		return new Question(body.id(), body.version(), body.text(),
				body.topics()
					.stream()
					.map((topic) -> new Question.Topic(topic.id(), (topic.name() != null) ? topic.name() : topic.id(),
							topic.weight()))
					.toList(),
				"fresher".equals(body.level()) ? Level.FRESHER : Level.EXPERIENCED, keyPoints(body));
	}

	private static List<Question.KeyPoint> keyPoints(QuestionPublished body) {
		List<QuestionPublished.KeyPoint> points = body.keyPoints();
		return (points == null) ? List.of()
				: points.stream().map((point) -> new Question.KeyPoint(point.id(), point.text())).toList();
	}

}
