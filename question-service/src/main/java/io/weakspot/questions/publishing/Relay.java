package io.weakspot.questions.publishing;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;
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

	/** Facts whose refusal was logged. */
	private final Set<String> refused = ConcurrentHashMap.newKeySet();

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
			.flatMap((settled) -> settled ? Mono.empty() : this.outbox.oweAgain(fact.questionId()).then(again()))
			.onErrorResume(Relay::isRefusal, (refusal) -> skip(fact, refusal));
	}

	// Trying it again does no harm, and helps once the broker takes more.
	private Mono<Void> skip(OwedFact fact, Throwable refusal) {
		return Mono.fromRunnable(() -> {
			if (this.refused.add(fact.id())) {
				log.error("The broker does not take {}; it stays owed, the others go on", fact.id(), refusal);
			}
		});
	}

	/** Whether it is about this fact alone, and no outage. */
	private static boolean isRefusal(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof SerializationException
					|| cause instanceof ApiException && !(cause instanceof RetriableException)) {
				return true;
			}
		}
		return false;
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
