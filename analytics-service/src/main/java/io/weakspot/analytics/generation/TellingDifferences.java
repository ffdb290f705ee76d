package io.weakspot.analytics.generation;

import java.util.HashSet;
import java.util.Set;

import io.weakspot.analytics.facts.MasteryChanged;
import io.weakspot.analytics.topology.Generation;
import io.weakspot.starter.facts.Fact;
import reactor.core.publisher.Mono;

import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.SendResult;
import org.springframework.stereotype.Service;

/** Tells others of the topics that a rebuild has changed, and of no others. */
@Service
class TellingDifferences {

	private static final int AT_ONCE = 256;

	private final Counterparts counterparts;

	private final KafkaTemplate<String, byte[]> kafka;

	TellingDifferences(Counterparts counterparts, KafkaTemplate<String, byte[]> kafka) {
		this.counterparts = counterparts;
		this.kafka = kafka;
	}

	Mono<Void> tell(Generation old, Generation rebuilt) {
		return this.counterparts.all(old, rebuilt)
			.flatMapIterable(TellingDifferences::different)
			.flatMap((topic) -> send(rebuilt.told(topic.fact())), AT_ONCE)
			.then();
	}

	private Mono<SendResult<String, byte[]>> send(Fact fact) {
		return Mono.fromFuture(() -> this.kafka.send(fact.toRecord(MasteryChanged.TOPIC)));
	}

	private static Set<MasteryChanged> different(Counterparts.Counterpart learner) {
		Set<MasteryChanged> different = new HashSet<>(learner.rebuilt());
		learner.old().forEach(different::remove);
		return different;
	}

}
