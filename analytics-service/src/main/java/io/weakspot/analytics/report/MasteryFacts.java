package io.weakspot.analytics.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.weakspot.analytics.facts.MasteryChanged;
import io.weakspot.starter.facts.Fact;
import io.weakspot.starter.facts.FactBodies;
import io.weakspot.starter.facts.MalformedFactException;
import org.apache.kafka.clients.consumer.ConsumerRecord;

import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.stereotype.Component;

/** Brings each change of a mastery into the read model. */
@Component
class MasteryFacts {

	private static final Duration WRITING = Duration.ofSeconds(20);

	private final LearnerTopics topics;

	MasteryFacts(LearnerTopics topics) {
		this.topics = topics;
	}

	@KafkaListener(id = "report", idIsGroup = false, groupId = "analytics-report", topics = MasteryChanged.TOPIC,
			batch = "true")
	void on(List<ConsumerRecord<String, byte[]>> records) {
		List<MasteryChanged> changes = new ArrayList<>();
		for (ConsumerRecord<String, byte[]> record : records) {
			try {
				read(record, changes);
			}
			catch (MalformedFactException ex) {
				write(changes);
				throw new BatchListenerFailedException("malformed", ex, record);
			}
		}
		write(changes);
	}

	private static void read(ConsumerRecord<String, byte[]> record, List<MasteryChanged> into) {
		Fact fact = Fact.of(record);
		if (fact.type().equals(MasteryChanged.TYPE)) {
			into.add(FactBodies.read(fact, MasteryChanged.class));
		}
	}

	private void write(List<MasteryChanged> changes) {
		this.topics.write(changes).block(WRITING);
	}

}
