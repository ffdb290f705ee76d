package io.weakspot.sessions.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.mongodb.client.model.Filters;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.bson.codecs.pojo.annotations.BsonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.kafka.core.KafkaTemplate;

import static io.weakspot.sessions.testing.Fixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the relay promises, on whatever database, with a broker that can be taken away.
 */
abstract class RelayContract {

	private final MongoDatabase database = database();

	private final MongoCollection<Owing> documents = this.database.getCollection("things", Owing.class);

	private final Broker broker = new Broker();

	private final List<String> passed = Collections.synchronizedList(new ArrayList<>());

	private final AtomicInteger state = new AtomicInteger(1);

	private final AtomicInteger changesToCome = new AtomicInteger();

	private Relay relay = relay(100);

	abstract MongoDatabase database();

	/**
	 * As a service does before it begins; servers may not bear a first read and a first
	 * write at once.
	 */
	@BeforeEach
	void makeTheCollection() {
		Mono.from(this.database.createCollection("things")).block();
	}

	@AfterEach
	void stop() {
		this.relay.stop();
	}

	@Test
	void whatACrashLeftBehindIsSentOnceAtTheStart() {
		owe("thing", 0);

		this.relay.start();

		Awaitility.await().until(() -> owing() == 0);
		assertThat(this.broker.arrived()).containsExactly("thing:0");
		assertThat(this.passed).containsExactly("thing:0");
	}

	@Test
	void whatAnotherInstanceLeftBehindIsFoundLater() {
		this.relay.start();

		owe("thing", 0);

		Awaitility.await().until(() -> owing() == 0);
		assertThat(this.broker.arrived()).contains("thing:0");
	}

	@Test
	void whatIsHandedOverArrivesInOrderAndIsOwedNoLonger() {
		this.relay.start();

		List<String> sent = IntStream.range(0, 50).mapToObj((i) -> oweAndHand("learner", i)).toList();

		Awaitility.await().until(() -> owing() == 0);
		assertThat(this.broker.arrived().stream().distinct()).containsExactlyElementsOf(sent);
	}

	@Test
	void whileTheBrokerIsAwayNothingIsLostNorOvertaken() {
		this.relay = relay(10);
		this.relay.start();
		this.broker.leave();

		// More than the queue holds, so that the rest waits on disk.
		List<String> sent = IntStream.range(0, 60).mapToObj((i) -> oweAndHand("learner", i)).toList();
		assertThat(owing()).isEqualTo(60);
		this.broker.come();

		Awaitility.await().until(() -> owing() == 0);
		assertThat(this.broker.arrived().stream().distinct()).containsExactlyElementsOf(sent);
	}

	@Test
	void afterAnOverflowNewFactsGoTheShortWayAgain() {
		this.relay = relay(1);
		this.relay.start();
		this.broker.leave();
		IntStream.range(0, 20).forEach((i) -> oweAndHand("learner", i));
		this.broker.come();
		Awaitility.await().until(() -> owing() == 0);

		String next = oweAndHand("learner", 20);

		Awaitility.await().until(() -> owing() == 0);
		assertThat(this.broker.arrived()).endsWith(next);
	}

	@Test
	void whatChangesWhileItIsToldIsToldAgainUntilTheNewestIsLast() {
		this.changesToCome.set(5);
		this.relay.start();

		Stream.of("note 1", "note 2").forEach(this::oweAndHandNote);

		Awaitility.await().until(() -> owing() == 0);
		assertThat(this.broker.arrived()).endsWith("state:" + this.state.get());
		assertThat(this.state).hasValue(6);
	}

	@Test
	void aNoteThatACrashLeftBehindIsToldAsThingsAreNow() {
		this.state.set(3);
		owe(OwedFact.note("things.v1", "ThingChanged", "thing", NOON));

		this.relay.start();

		Awaitility.await().until(() -> owing() == 0);
		assertThat(this.broker.arrived()).containsExactly("state:3");
	}

	@Test
	void aNoteOfSomethingThatIsGoneHoldsNothingUp() {
		this.state.set(0);
		this.relay.start();

		oweAndHandNote("note");
		String next = oweAndHand("learner", 1);

		Awaitility.await().until(() -> this.broker.arrived().contains(next));
	}

	private Relay relay(int capacity) {
		OutboxSettings settings = new OutboxSettings(capacity, 8, Duration.ofMillis(100), Duration.ofMillis(100),
				Duration.ofMillis(10));
		Passing passing = (facts) -> {
			facts.forEach((fact) -> this.passed.add(fact.id()));
			return Mono.empty();
		};
		return new Relay(new OutboxStore(this.database, List.of(new OwingCollection("things", this::facts))),
				new Delivery(new KafkaTemplate<>(() -> this.broker)), List.of(passing), settings, Clock.systemUTC());
	}

	/** How things are; they change after they were read, as often as they are to. */
	private Mono<Map<String, OwedFact>> facts(Collection<String> ids) {
		int version = this.state.get();
		if (this.changesToCome.getAndUpdate((left) -> Math.max(0, left - 1)) > 0) {
			this.state.incrementAndGet();
		}
		OwedFact fact = OwedFact.of("state:" + version, "things.v1", "ThingChanged", "thing", NOON, List.of(version));
		return Mono.just(
				(version == 0) ? Map.of() : ids.stream().collect(Collectors.toMap(Function.identity(), (id) -> fact)));
	}

	private void oweAndHandNote(String number) {
		OwedFact note = OwedFact.note("things.v1", "ThingChanged", "thing", NOON.minusSeconds(number.length()));
		owe(note);
		this.relay.hand("things", note.id(), List.of(note));
	}

	private String oweAndHand(String key, int number) {
		OwedFact fact = owe(key, number);
		this.relay.hand("things", fact.id(), List.of(fact));
		return fact.id();
	}

	private OwedFact owe(String key, int number) {
		String id = key + ":" + number;
		OwedFact fact = OwedFact.of(id, "things.v1", "ThingHappened", key, NOON.minusSeconds(3600 - number),
				List.of(number));
		owe(fact);
		return fact;
	}

	private void owe(OwedFact fact) {
		Mono.from(this.documents.insertOne(new Owing(fact.id(), List.of(fact)))).block();
	}

	private long owing() {
		Long count = Flux.from(this.documents.find(Filters.exists("owed.id"))).count().block();
		return (count != null) ? count : -1;
	}

	/** A thing that owes facts. */
	public record Owing(@BsonId String id, List<OwedFact> owed) {

	}

	/** A broker that answers at once, or not at all. */
	private static final class Broker extends MockProducer<String, byte[]> {

		private final AtomicBoolean away = new AtomicBoolean();

		Broker() {
			super(true, new RoundRobinPartitioner(), new StringSerializer(), new ByteArraySerializer());
		}

		void leave() {
			this.away.set(true);
		}

		void come() {
			this.away.set(false);
		}

		List<String> arrived() {
			return history().stream().map(Broker::id).toList();
		}

		@Override
		public synchronized Future<RecordMetadata> send(ProducerRecord<String, byte[]> record, Callback callback) {
			if (this.away.get()) {
				TimeoutException failure = new TimeoutException("no broker");
				callback.onCompletion(new RecordMetadata(null, -1, -1, -1, -1, -1), failure);
				return CompletableFuture.failedFuture(failure);
			}
			return super.send(record, callback);
		}

		/** The template closes what it takes for a producer of one use. */
		@Override
		public void close() {
		}

		@Override
		public void close(Duration timeout) {
		}

		private static String id(ProducerRecord<String, byte[]> record) {
			return new String(record.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8);
		}

	}

}
