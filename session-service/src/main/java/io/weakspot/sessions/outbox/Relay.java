package io.weakspot.sessions.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.context.SmartLifecycle;

/**
 * Sends owed facts to the broker, in order for a key, and settles them after the broker
 * has them. One thread of its own does it, because sending may block while the broker is
 * away.
 * <p>
 * Facts come through a bounded queue right after their document was written. When it is
 * full, or a crash emptied it, they are found on the documents.
 */
class Relay implements Outbox, SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(Relay.class);

	private static final Duration DATABASE_PATIENCE = Duration.ofSeconds(30);

	private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

	private static final int LONGEST_RETRY = 10;

	private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

	private final OutboxStore store;

	private final Delivery delivery;

	private final List<Passing> passing;

	private final OutboxSettings settings;

	private final Clock clock;

	private final BlockingQueue<Owed> queue;

	private volatile boolean overflowed;

	private volatile boolean running;

	private @Nullable Thread thread;

	Relay(OutboxStore store, Delivery delivery, List<Passing> passing, OutboxSettings settings, Clock clock) {
		this.store = store;
		this.delivery = delivery;
		this.passing = passing;
		this.settings = settings;
		this.clock = clock;
		this.queue = new ArrayBlockingQueue<>(settings.queueCapacity());
	}

	@Override
	public void hand(String collection, String documentId, List<OwedFact> facts) {
		for (OwedFact fact : facts) {
			// Once one had to stay behind, none may overtake it: all wait on disk for the
			// search.
			if (this.overflowed || !this.queue.offer(new Owed(collection, documentId, fact))) {
				this.overflowed = true;
			}
		}
	}

	@Override
	public synchronized void start() {
		this.running = true;
		this.thread = Thread.ofPlatform().name("relay").start(this::run);
	}

	@Override
	public synchronized void stop() {
		this.running = false;
		Thread thread = this.thread;
		if (thread == null) {
			return;
		}
		thread.interrupt();
		try {
			thread.join(Duration.ofSeconds(5));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	private void run() {
		try {
			while (this.running && !done(this.store.prepare().thenReturn(true))) {
				Thread.sleep(this.settings.retryAfter());
			}
			while (this.running) {
				relayUntilSurprised();
			}
		}
		catch (InterruptedException | InterruptException ex) {
			log.debug("The relay was told to stop; what it still had is owed on disk");
		}
	}

	private void relayUntilSurprised() throws InterruptedException {
		try {
			relay();
		}
		catch (InterruptException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			log.error("The relay begins again with what is owed on disk", ex);
			Thread.sleep(this.settings.retryAfter());
		}
	}

	private void relay() throws InterruptedException {
		// Whatever the clock says now, what is there was left behind by an earlier run.
		sweep(END_OF_TIME);
		long lastSweep = System.nanoTime();
		long pause = this.settings.sweepEvery().toNanos();
		while (this.running) {
			deliver(next());
			if (this.overflowed && this.queue.isEmpty()) {
				this.overflowed = false;
				sweep(this.clock.instant().plusMillis(1));
			}
			if (System.nanoTime() - lastSweep >= pause) {
				long start = System.nanoTime();
				sweep(this.clock.instant().minus(this.settings.sweepAge()));
				lastSweep = System.nanoTime();
				// A search that is slow for want of an index may take 1 % of the time.
				pause = Math.max(this.settings.sweepEvery().toNanos(), 100 * (lastSweep - start));
			}
		}
	}

	private List<Owed> next() throws InterruptedException {
		List<Owed> batch = new ArrayList<>();
		Duration sweepEvery = this.settings.sweepEvery();
		Duration wait = (sweepEvery.compareTo(LONGEST_WAIT) < 0) ? sweepEvery : LONGEST_WAIT;
		Owed first = this.queue.poll(wait.toMillis(), TimeUnit.MILLISECONDS);
		if (first != null) {
			batch.add(first);
			this.queue.drainTo(batch, this.settings.batchSize() - 1);
		}
		return batch;
	}

	private void sweep(Instant before) throws InterruptedException {
		while (this.running) {
			List<Owed> found = result(this.store.owed(before, this.settings.batchSize()), List.of());
			if (found.isEmpty() || !deliver(found)) {
				return;
			}
			log.info("Sent {} facts that were found owed on disk", found.size());
		}
	}

	/**
	 * Sends until all have arrived, however long the broker is away.
	 * @return whether none of them is owed any longer
	 */
	private boolean deliver(List<Owed> batch) throws InterruptedException {
		Map<Boolean, List<Owed>> notes = batch.stream()
			.collect(Collectors.partitioningBy((owed) -> owed.fact().isNote()));
		boolean settled = send(notes.getOrDefault(false, List.of()), this::settle);
		return tell(notes.getOrDefault(true, List.of())) && settled;
	}

	/**
	 * Sends how documents are now. Another relay may have sent something older after it
	 * was read here, or the other way round. So a note is settled only when its document
	 * is still as it was told: whoever sends last has told the newest.
	 */
	private boolean tell(List<Owed> notes) throws InterruptedException {
		if (notes.isEmpty()) {
			return true;
		}
		List<Owed> before = result(this.store.current(notes), List.of());
		Set<Owed> told = new HashSet<>();
		send(before, told::addAll);
		Map<String, Owed> now = result(this.store.current(notes), List.<Owed>of()).stream()
			.collect(Collectors.toMap(Owed::documentId, Function.identity()));
		List<Owed> done = notes.stream().filter((note) -> told.contains(now.get(note.documentId()))).toList();
		notes.stream()
			.filter((note) -> now.containsKey(note.documentId()) && !before.contains(now.get(note.documentId())))
			.filter((note) -> !done.contains(note))
			.forEach((note) -> hand(note.collection(), note.documentId(), List.of(note.fact())));
		return settle(done) && done.size() == notes.size();
	}

	private boolean send(List<Owed> facts, Settling settling) throws InterruptedException {
		List<Owed> left = facts;
		boolean settled = true;
		Duration pause = this.settings.retryAfter();
		while (this.running && !left.isEmpty()) {
			Delivery.Outcome outcome = this.delivery.send(left);
			settled &= settling.settle(outcome.arrived()) && outcome.refused().isEmpty();
			left = outcome.again();
			if (!left.isEmpty()) {
				log.warn("The broker does not take facts; {} go again in {} ms", left.size(), pause.toMillis());
				Thread.sleep(pause);
				pause = longer(pause);
			}
		}
		return settled;
	}

	/** When this fails the facts go again after a search, which does no harm. */
	private boolean settle(List<Owed> arrived) throws InterruptedException {
		if (arrived.isEmpty()) {
			return true;
		}
		List<OwedFact> facts = arrived.stream().map(Owed::fact).toList();
		return done(Flux.fromIterable(this.passing)
			.concatMap((each) -> each.on(facts))
			.then(this.store.settle(arrived))
			.thenReturn(true));
	}

	private boolean done(Mono<Boolean> work) throws InterruptedException {
		return result(work, false);
	}

	private <T> T result(Mono<T> work, T otherwise) throws InterruptedException {
		try {
			return work.toFuture().get(DATABASE_PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (ExecutionException | TimeoutException ex) {
			log.warn("The database does not answer the relay, which tries again later: {}", ex.toString());
			return otherwise;
		}
	}

	private Duration longer(Duration pause) {
		Duration longest = this.settings.retryAfter().multipliedBy(LONGEST_RETRY);
		Duration doubled = pause.multipliedBy(2);
		return (doubled.compareTo(longest) < 0) ? doubled : longest;
	}

	/** What is done about facts that have arrived. */
	private interface Settling {

		boolean settle(List<Owed> arrived) throws InterruptedException;

	}

}
