package io.weakspot.analytics.generation;

import io.weakspot.analytics.facts.MasteryChanged;
import io.weakspot.analytics.facts.QuestionMeasured;
import io.weakspot.analytics.readmodel.ComparedStore;
import io.weakspot.analytics.readmodel.LearnerTopics;
import io.weakspot.analytics.readmodel.MeasuredQuestions;
import io.weakspot.analytics.topology.Generation;
import io.weakspot.starter.facts.Fact;
import io.weakspot.starter.facts.FactBodies;
import org.apache.kafka.clients.producer.ProducerRecord;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.SendResult;
import org.springframework.stereotype.Service;

/**
 * Tells others of the topics and questions that a rebuild has changed, and of no others.
 */
@Service
class TellingDifferences {

	private static final int AT_ONCE = 256;

	private final LearnerTopics topics;

	private final MeasuredQuestions questions;

	private final KafkaTemplate<String, byte[]> kafka;

	TellingDifferences(LearnerTopics topics, MeasuredQuestions questions, KafkaTemplate<String, byte[]> kafka) {
		this.topics = topics;
		this.questions = questions;
		this.kafka = kafka;
	}

	Mono<Void> tell(Generation old, Generation rebuilt) {
		Flux<ProducerRecord<String, byte[]>> mastery = changed(this.topics, old, rebuilt).map(MasteryChanged::fact)
			.map((fact) -> told(fact, rebuilt, MasteryChanged.TOPIC));
		Flux<ProducerRecord<String, byte[]>> statistics = changed(this.questions, old, rebuilt)
			.map((question) -> question.of(rebuilt.number()).fact())
			.map((fact) -> told(fact, rebuilt, QuestionMeasured.TOPIC));
		return mastery.concatWith(statistics).flatMap(this::send, AT_ONCE).then();
	}

	private static <T> Flux<T> changed(ComparedStore<T> store, Generation old, Generation rebuilt) {
		return new Counterparts(store, old, rebuilt).all()
			.flatMapIterable(Counterparts.Counterpart::changed)
			.map((body) -> FactBodies.read(body.getData(), store.body()));
	}

	private static ProducerRecord<String, byte[]> told(Fact fact, Generation by, String topic) {
		return by.told(fact).toRecord(topic);
	}

	private Mono<SendResult<String, byte[]>> send(ProducerRecord<String, byte[]> told) {
		return Mono.fromFuture(() -> this.kafka.send(told));
	}

}
