package io.weakspot.analytics.questions;

import java.util.List;

import io.weakspot.analytics.domain.mastery.Level;
import io.weakspot.analytics.facts.QuestionPublished;
import io.weakspot.analytics.facts.ReadingWholeTopic;
import io.weakspot.starter.facts.Fact;
import io.weakspot.starter.facts.FactBodies;
import io.weakspot.starter.facts.MalformedFactException;
import org.apache.kafka.clients.consumer.ConsumerRecord;

import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Reads the questions. What can't be read is put aside once by session-service, which
 * reads the same topic.
 */
@Component("questions")
class QuestionFacts extends ReadingWholeTopic {

	private static final String LISTENER = "questions";

	private final Banks banks;

	QuestionFacts(Banks banks) {
		super(LISTENER);
		this.banks = banks;
	}

	@KafkaListener(id = LISTENER, idIsGroup = false, groupId = "analytics-questions-${random.uuid}",
			topics = QuestionPublished.TOPIC, batch = "true", containerPostProcessor = "tellingWhenIdle")
	void on(List<ConsumerRecord<String, byte[]>> records) {
		read(records);
	}

	@Override
	protected void forget(String key) {
		this.banks.withdraw(key);
	}

	@Override
	protected void learn(Fact fact) {
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
