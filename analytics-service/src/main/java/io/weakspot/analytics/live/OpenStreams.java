package io.weakspot.analytics.live;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.weakspot.analytics.facts.MasteryChanged;
import io.weakspot.starter.problems.Problem;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The pages of each learner that wait for changes on this instance. */
@Component
class OpenStreams implements SmartLifecycle {

	private final Map<String, Set<Sinks.Many<MasteryChanged>>> streams = new ConcurrentHashMap<>();

	private final LiveSettings settings;

	private volatile boolean running;

	OpenStreams(LiveSettings settings) {
		this.settings = settings;
	}

	/**
	 * Changes from now on. They are kept, the newest for each topic, until they are
	 * taken.
	 * @throws Problem 429 when the learner has too many streams open
	 */
	Opened open(String learnerId) {
		Sinks.Many<MasteryChanged> sink = Sinks.many().unicast().onBackpressureBuffer(new NewestPerTopic());
		this.streams.compute(learnerId, (id, open) -> with(open, sink));
		return new Opened(sink.asFlux(), () -> close(learnerId, sink));
	}

	/** Called by one thread at a time. */
	void publish(MasteryChanged change) {
		this.streams.getOrDefault(change.learnerId(), Set.of()).forEach((sink) -> sink.tryEmitNext(change));
	}

	@Override
	public void start() {
		this.running = true;
	}

	/** An open stream would hold up the end of the web server. */
	@Override
	public void stop() {
		this.running = false;
		this.streams.values().forEach((open) -> open.forEach(Sinks.Many::tryEmitComplete));
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	private Set<Sinks.Many<MasteryChanged>> with(@Nullable Set<Sinks.Many<MasteryChanged>> open,
			Sinks.Many<MasteryChanged> sink) {
		Set<Sinks.Many<MasteryChanged>> all = (open != null) ? open : ConcurrentHashMap.newKeySet();
		if (all.size() >= this.settings.maxStreams()) {
			throw Problem.tooManyRequests("Too many streams are open. Close one, then try again.", 5);
		}
		all.add(sink);
		return all;
	}

	private void close(String learnerId, Sinks.Many<MasteryChanged> sink) {
		this.streams.computeIfPresent(learnerId, (id, open) -> {
			open.remove(sink);
			return open.isEmpty() ? null : open;
		});
	}

	/**
	 * A stream that is open until it is closed.
	 *
	 * @param changes to be subscribed to once
	 */
	record Opened(Flux<MasteryChanged> changes, Runnable closing) {

		void close() {
			this.closing.run();
		}

	}

}
