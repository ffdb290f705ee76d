package io.weakspot.questions.publishing;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;

/**
 * Sends what is owed: at once after a change, at the start, and again and again while the
 * broker is away. One sweep runs at a time, so that a question's facts leave in order.
 */
@Component
public class Relay implements SmartLifecycle {

	static final String TOPIC = "questions.v1";

	private static final Logger log = LoggerFactory.getLogger(Relay.class);

	private static final Duration EVERY = Duration.ofSeconds(10);

	private static final Duration AFTER_OUTAGE = Duration.ofSeconds(1);

	private static final int IN_FLIGHT = 64;

	private final Outbox outbox;

	private final KafkaTemplate<String, byte[]> kafka;

	private final Sinks.Many<Long> calls = Sinks.many().multicast().directBestEffort();

	private @Nullable Disposable running;

	Relay(Outbox outbox, KafkaTemplate<String, byte[]> kafka) {
		this.outbox = outbox;
		this.kafka = kafka;
	}

	/** Something is owed: don't wait for the next round. */
	public void wake() {
		this.calls.emitNext(0L, Sinks.EmitFailureHandler.busyLooping(Duration.ofMillis(200)));
	}

	@Override
	public void start() {
		this.running = Flux.merge(this.calls.asFlux(), Flux.interval(Duration.ZERO, EVERY))
			.onBackpressureLatest()
			.concatMap((call) -> sweep().onErrorResume(this::afterOutage), 0)
			.subscribe();
	}

	@Override
	public void stop() {
		if (this.running != null) {
			this.running.dispose();
			this.running = null;
		}
	}

	@Override
	public boolean isRunning() {
		return this.running != null;
	}

	private Mono<Void> sweep() {
		return this.outbox.owed().flatMap(this::send, IN_FLIGHT).then();
	}

	private Mono<Void> send(OwedFact fact) {
		return Mono.fromFuture(() -> this.kafka.send(fact.toFact().toRecord(TOPIC)))
			// A send waits for the broker's metadata, which must not hold an event loop.
			.subscribeOn(Schedulers.boundedElastic())
			.then(this.outbox.settle(fact))
			.flatMap((settled) -> settled ? Mono.empty() : this.outbox.oweAgain(fact.questionId()).then(again()));
	}

	// What was just sent may have come after something newer, from another instance: the
	// newest is sent once more, so that it is the last one in the topic.
	private Mono<Void> again() {
		return Mono.fromRunnable(this::wake);
	}

	private Mono<Void> afterOutage(Throwable outage) {
		log.warn("Facts stay owed for now: {}", outage.toString());
		return Mono.delay(AFTER_OUTAGE).then(again());
	}

}
