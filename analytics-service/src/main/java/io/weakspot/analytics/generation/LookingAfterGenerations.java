package io.weakspot.analytics.generation;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

import io.weakspot.analytics.live.LiveFacts;
import io.weakspot.analytics.readmodel.ResultFacts;
import io.weakspot.analytics.readmodel.Serving;
import io.weakspot.analytics.topology.Generation;
import io.weakspot.analytics.topology.Rules;
import io.weakspot.analytics.topology.RunningStreams;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks again and again which generations are to run, keeps them running on this
 * instance, and takes a rebuild on where no other instance does.
 */
@Component
class LookingAfterGenerations implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(LookingAfterGenerations.class);

	private final AtomicBoolean stepping = new AtomicBoolean();

	private final Plans plans;

	private final KeptRules rules;

	private final Lease lease;

	private final RebuildingReports rebuilding;

	private final Broker broker;

	private final RunningStreams streams;

	private final ResultFacts results;

	private final LiveFacts live;

	private final Serving serving;

	private final GenerationSettings settings;

	private @Nullable Disposable watch;

	LookingAfterGenerations(Plans plans, KeptRules rules, Lease lease, RebuildingReports rebuilding, Broker broker,
			RunningStreams streams, ResultFacts results, LiveFacts live, Serving serving, GenerationSettings settings) {
		this.plans = plans;
		this.rules = rules;
		this.lease = lease;
		this.rebuilding = rebuilding;
		this.broker = broker;
		this.streams = streams;
		this.results = results;
		this.live = live;
		this.serving = serving;
		this.settings = settings;
	}

	@Override
	public synchronized void start() {
		Scheduler thread = Schedulers.newSingle("generations", true);
		this.watch = Flux.interval(Duration.ZERO, this.settings.look(), thread)
			.onBackpressureDrop()
			.concatMap((tick) -> look(thread), 1)
			.doFinally((signal) -> thread.dispose())
			.subscribe();
	}

	@Override
	public synchronized void stop() {
		if (this.watch != null) {
			this.watch.dispose();
		}
		this.watch = null;
	}

	@Override
	public synchronized boolean isRunning() {
		return this.watch != null;
	}

	private Mono<Void> look(Scheduler thread) {
		return this.plans.find()
			.switchIfEmpty(Mono.defer(this::begin))
			.delayUntil((plan) -> this.rules.of(plan.counted()).publishOn(thread).doOnNext((known) -> run(plan, known)))
			.filter(Plan::isRebuilding)
			.filterWhen((plan) -> this.lease.isHeld())
			.doOnNext(this::goOn)
			.then()
			.onErrorResume(this::again);
	}

	/**
	 * Results that are there belong to a read model that is not: they are counted anew.
	 */
	private Mono<Plan> begin() {
		return this.broker.newest(this.streams.generation(1))
			.flatMap((newest) -> this.plans.begin(Plan.first(newest + 1)));
	}

	/** A generation whose rules can't be read yet runs as soon as they can. */
	private void run(Plan plan, Map<Integer, Rules> rules) {
		Rules served = rules.get(plan.current());
		if (served != null) {
			this.serving.serve(this.streams.generation(plan.current()), served);
		}
		Map<Generation, Rules> counted = new HashMap<>();
		rules.forEach((number, each) -> counted.put(this.streams.generation(number), each));
		this.streams.run(counted, generations(plan.told()));
		this.results.listen(generations(plan.read()));
		this.live.listen(generations(plan.told()));
	}

	/** A step may take long, while the lease needs to be held. */
	private void goOn(Plan plan) {
		if (this.stepping.compareAndSet(false, true)) {
			this.rebuilding.step(plan)
				.onErrorResume(this::again)
				.doFinally((signal) -> this.stepping.set(false))
				.subscribe();
		}
	}

	private Mono<Void> again(Throwable failure) {
		log.warn("Not all that is to run could be looked after, so that is tried again: {}", failure.toString());
		return Mono.empty();
	}

	private Set<Generation> generations(Set<Integer> numbers) {
		return numbers.stream().map(this.streams::generation).collect(Collectors.toSet());
	}

}
