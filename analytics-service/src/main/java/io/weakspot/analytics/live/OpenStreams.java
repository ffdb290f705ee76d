package io.weakspot.analytics.live;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.weakspot.starter.problems.Problem;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The pages that wait for changes on this instance, each of one learner or of many. */
@Component
public class OpenStreams implements SmartLifecycle {

	private final Map<String, Set<Opened>> ofAccounts = new ConcurrentHashMap<>();

	private final Map<String, Set<Opened>> ofLearners = new ConcurrentHashMap<>();

	private final LiveSettings settings;

	private volatile boolean running;

	OpenStreams(LiveSettings settings) {
		this.settings = settings;
	}

	/**
	 * Changes from now on. They are kept, the newest for each topic of a learner, until
	 * they are taken; the stream ends when the page has to begin anew.
	 * @param account whose page it is
	 * @param learners whose changes it shows
	 * @throws Problem 429 when the account has too many streams open
	 */
	public Opened open(String account, Collection<String> learners) {
		Opened opened = new Opened(account, Set.copyOf(learners));
		this.ofAccounts.compute(account, (id, open) -> withinLimits(open, opened));
		opened.learners.forEach((learner) -> this.ofLearners.compute(learner, (id, open) -> with(open, opened)));
		return opened;
	}

	void publish(Change change) {
		this.ofLearners.getOrDefault(change.learnerId(), Set.of()).forEach((opened) -> opened.emit(change));
	}

	/** Whether anybody waits for anything. */
	boolean areWatched() {
		return !this.ofLearners.isEmpty();
	}

	/** Ends all streams, as pages open them again. */
	void end() {
		this.ofAccounts.values().forEach((open) -> open.forEach(Opened::end));
	}

	@Override
	public void start() {
		this.running = true;
	}

	/** An open stream would hold up the end of the web server. */
	@Override
	public void stop() {
		this.running = false;
		end();
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	private Set<Opened> withinLimits(@Nullable Set<Opened> open, Opened opened) {
		if (open != null && open.size() >= this.settings.maxStreams()) {
			throw Problem.tooManyRequests("Too many streams are open. Close one, then try again.", 5);
		}
		return with(open, opened);
	}

	private static Set<Opened> with(@Nullable Set<Opened> open, Opened opened) {
		Set<Opened> all = (open != null) ? open : ConcurrentHashMap.newKeySet();
		all.add(opened);
		return all;
	}

	private static @Nullable Set<Opened> without(Set<Opened> open, Opened opened) {
		open.remove(opened);
		return open.isEmpty() ? null : open;
	}

	/** A stream that is open until it is closed. */
	public final class Opened {

		private final Sinks.Many<Change> sink = Sinks.many().unicast().onBackpressureBuffer(new NewestChanges());

		private final String account;

		private final Set<String> learners;

		private Opened(String account, Set<String> learners) {
			this.account = account;
			this.learners = learners;
		}

		/** To be subscribed to once. */
		public Flux<Change> changes() {
			return this.sink.asFlux();
		}

		public void close() {
			OpenStreams.this.ofAccounts.computeIfPresent(this.account, (id, open) -> without(open, this));
			this.learners.forEach((learner) -> OpenStreams.this.ofLearners.computeIfPresent(learner,
					(id, open) -> without(open, this)));
		}

		/** By one thread at a time, while two generations are read. */
		private synchronized void emit(Change change) {
			this.sink.tryEmitNext(change);
		}

		private synchronized void end() {
			this.sink.tryEmitComplete();
		}

	}

}
