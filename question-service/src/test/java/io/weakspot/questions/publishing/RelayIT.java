package io.weakspot.questions.publishing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import io.weakspot.questions.QuestionServiceTest;
import io.weakspot.questions.QuestionsTopic;
import io.weakspot.starter.facts.Fact;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What is owed gets out, whatever happens between the write and the sending. */
@QuestionServiceTest
class RelayIT {

	@Autowired
	private KafkaTemplate<String, byte[]> kafka;

	@Test
	void whatACrashLeftOwedIsSentAtTheNextStart() {
		Waiting outbox = new Waiting();
		OwedFact left = new OwedFact(UUID.randomUUID() + ":1", UUID.randomUUID().toString(), Instant.now(), "{}");
		outbox.owed.put(left.questionId(), left);
		Relay relay = new Relay(outbox, this.kafka);

		relay.start();

		await().atMost(Duration.ofSeconds(20)).until(outbox.owed::isEmpty);
		relay.stop();
		assertThat(facts(left.questionId(), 1)).extracting(Fact::id).containsExactly(left.id());
	}

	@Test
	void aFactWhoseAcknowledgementWasLostIsSentAgainWithTheSameId() {
		Waiting outbox = new Waiting();
		outbox.failures.set(1);
		OwedFact fact = new OwedFact(UUID.randomUUID() + ":1", UUID.randomUUID().toString(), Instant.now(), "{}");
		outbox.owed.put(fact.questionId(), fact);
		Relay relay = new Relay(outbox, this.kafka);

		relay.start();

		await().atMost(Duration.ofSeconds(20)).until(outbox.owed::isEmpty);
		relay.stop();
		assertThat(facts(fact.questionId(), 2)).extracting(Fact::id).containsExactly(fact.id(), fact.id());
	}

	@Test
	void whereTwoInstancesMeetTheNewestFactIsTheLast() {
		Waiting outbox = new Waiting();
		String question = UUID.randomUUID().toString();
		OwedFact old = new OwedFact(question + ":1", question, Instant.now(), "{}");
		OwedFact newest = new OwedFact(question + ":2", question, Instant.now(), "{}");
		outbox.owed.put(question, old);
		outbox.sentByAnother = newest;
		Relay relay = new Relay(outbox, this.kafka);

		relay.start();

		assertThat(facts(question, 2)).extracting(Fact::id).containsExactly(old.id(), newest.id());
		relay.stop();
	}

	@Test
	void aFactThatTheBrokerRefusesHoldsNoOtherUp() {
		Waiting outbox = new Waiting();
		OwedFact tooLarge = new OwedFact("huge:1", "huge", Instant.now(), "\"" + "x".repeat(2_000_000) + "\"");
		OwedFact fine = new OwedFact(UUID.randomUUID() + ":1", UUID.randomUUID().toString(), Instant.now(), "{}");
		outbox.owed.put(tooLarge.questionId(), tooLarge);
		outbox.last = fine;
		Relay relay = new Relay(outbox, this.kafka);

		relay.start();

		await().atMost(Duration.ofSeconds(20)).until(() -> outbox.settled.contains(fine.id()));
		relay.stop();
		assertThat(outbox.owed.values()).containsExactly(tooLarge);
	}

	private static List<Fact> facts(String key, int count) {
		List<Fact> facts = new ArrayList<>();
		try (QuestionsTopic topic = new QuestionsTopic()) {
			await().atMost(Duration.ofSeconds(30)).until(() -> {
				topic.poll().stream().filter((fact) -> fact.key().equals(key)).forEach(facts::add);
				return facts.size() >= count;
			});
		}
		return facts;
	}

	/** An outbox that can lose its connection, and can be emptied by somebody else. */
	private static final class Waiting implements Outbox {

		private final Map<String, OwedFact> owed = new ConcurrentHashMap<>();

		private final AtomicInteger failures = new AtomicInteger();

		private final Set<String> settled = ConcurrentHashMap.newKeySet();

		private volatile @Nullable OwedFact sentByAnother;

		private volatile @Nullable OwedFact last;

		@Override
		public Flux<OwedFact> owed() {
			return Flux.defer(() -> Flux.fromIterable(List.copyOf(this.owed.values())))
				.concatWith(Mono.justOrEmpty(this.last).delayElement(Duration.ofMillis(300)));
		}

		@Override
		public Mono<Boolean> settle(OwedFact fact) {
			return Mono.fromCallable(() -> {
				if (this.failures.getAndDecrement() > 0) {
					throw new IllegalStateException("the database is gone");
				}
				OwedFact other = this.sentByAnother;
				boolean overtaken = other != null && !other.equals(fact);
				this.owed.remove(fact.questionId());
				this.settled.add(fact.id());
				return !overtaken;
			});
		}

		@Override
		public Mono<Void> oweAgain(String questionId) {
			return Mono.fromRunnable(() -> this.owed.put(questionId, Objects.requireNonNull(this.sentByAnother)));
		}

	}

}
