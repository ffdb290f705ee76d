package io.weakspot.sessions.outbox;

import java.util.Arrays;
import java.util.List;

import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.common.errors.NetworkException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.kafka.core.KafkaTemplate;

import static io.weakspot.sessions.testing.Fixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

class DeliveryTest {

	@Test
	void whatFollowsAFailureOfTheSameLearnerGoesAgainAfterIt() throws InterruptedException {
		Delivery delivery = new Delivery(answering(null, new NetworkException("gone"), null, null));

		Delivery.Outcome outcome = delivery
			.send(List.of(owed("ada", 0), owed("ada", 1), owed("bob", 0), owed("ada", 2)));

		assertThat(outcome.arrived()).containsExactly(owed("ada", 0), owed("bob", 0));
		assertThat(outcome.again()).containsExactly(owed("ada", 1), owed("ada", 2));
		assertThat(outcome.refused()).isEmpty();
	}

	@Test
	void whatTheBrokerWillNeverTakeHoldsNothingUp() throws InterruptedException {
		Delivery delivery = new Delivery(answering(new RecordTooLargeException("too large"), null));

		Delivery.Outcome outcome = delivery.send(List.of(owed("ada", 0), owed("ada", 1)));

		assertThat(outcome.refused()).containsExactly(owed("ada", 0));
		assertThat(outcome.arrived()).containsExactly(owed("ada", 1));
	}

	/** A broker that answers each fact of a batch in turn, once all are handed over. */
	private static KafkaTemplate<String, byte[]> answering(@Nullable RuntimeException... failures) {
		MockProducer<String, byte[]> broker = new MockProducer<>(false, new RoundRobinPartitioner(),
				new StringSerializer(), new ByteArraySerializer()) {
			@Override
			public synchronized void flush() {
				Arrays.stream(failures).forEach((failure) -> {
					if (failure == null) {
						completeNext();
					}
					else {
						errorNext(failure);
					}
				});
			}
		};
		return new KafkaTemplate<>(() -> broker);
	}

	private static Owed owed(String key, int number) {
		String id = key + ":" + number;
		return new Owed("things", id, OwedFact.of(id, "things.v1", "ThingHappened", key, NOON, List.of(number)));
	}

}
