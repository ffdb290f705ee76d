package io.weakspot.analytics.generation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import io.weakspot.analytics.generation.Plan.Rebuild;
import io.weakspot.analytics.generation.Plan.Stage;
import io.weakspot.analytics.readmodel.ReadModels;
import io.weakspot.analytics.topology.Generation;
import io.weakspot.analytics.topology.RunningStreams;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Service;

/**
 * Builds all reports anew beside those that stand, and then puts them into their place.
 * What it does at a stage may be done again, so whoever takes a rebuild on begins with
 * the stage that it is at.
 */
@Service
class RebuildingReports {

	private static final Logger log = LoggerFactory.getLogger(RebuildingReports.class);

	private final Plans plans;

	private final RunningStreams streams;

	private final Broker broker;

	private final ReadModels readModels;

	private final KeptRules rules;

	private final ComparingGenerations comparing;

	private final TellingDifferences telling;

	private final GenerationSettings settings;

	private final Clock clock;

	private volatile @Nullable Look last;

	private volatile @Nullable Known known;

	RebuildingReports(Plans plans, RunningStreams streams, Broker broker, ReadModels readModels, KeptRules rules,
			ComparingGenerations comparing, TellingDifferences telling, GenerationSettings settings, Clock clock) {
		this.plans = plans;
		this.streams = streams;
		this.broker = broker;
		this.readModels = readModels;
		this.rules = rules;
		this.comparing = comparing;
		this.telling = telling;
		this.settings = settings;
		this.clock = clock;
	}

	/** Asks for a rebuild, or finds the one that is running. */
	Mono<Requested> request(String by) {
		return this.plans.find()
			.flatMap(
					(plan) -> plan.isRebuilding() ? Mono.just(new Requested.Running(plan)) : beginIfPossible(plan, by));
	}

	private Mono<Requested> beginIfPossible(Plan plan, String by) {
		return this.rules.fault()
			.<Requested>map(Requested.NoModel::new)
			.switchIfEmpty(Mono.defer(() -> begin(plan.rebuilding(now(), by))));
	}

	private Mono<Requested> begin(Plan plan) {
		return this.plans.replace(plan)
			.flatMap((first) -> first ? Mono.just(new Requested.Running(plan))
					: this.plans.find().map(Requested.Running::new));
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

	/** Goes on with a running rebuild, as far as that is possible now. */
	Mono<Void> step(Plan plan) {
		Rebuild rebuild = plan.required();
		Generation old = this.streams.generation(rebuild.replaces());
		Generation rebuilt = this.streams.generation(rebuild.generation());
		return switch (rebuild.stage()) {
			case COUNTING -> caughtUp(rebuilt).flatMap((yes) -> to(plan.at(Stage.COMPARING)));
			case COMPARING -> this.comparing.compare(old, rebuilt).flatMap((found) -> to(plan.compared(found)));
			case SWITCHING -> after(this.settings.settle(), plan).flatMap((yes) -> to(plan.at(Stage.RETIRING)));
			case RETIRING -> once(plan, this.telling.tell(old, rebuilt)).then(after(this.settings.grace(), plan))
				.flatMap((yes) -> to(plan.at(Stage.STOPPING)));
			// The old one may have had the last word on a topic.
			case STOPPING -> after(this.settings.settle(), plan)
				.flatMap((yes) -> this.telling.tell(old, rebuilt).then(to(plan.at(Stage.REMOVING))));
			case REMOVING -> this.broker.remove(old)
				.then(this.readModels.remove(old))
				.then(this.rules.remove(old.number()))
				.then(to(plan.at(Stage.DONE)));
			case DONE -> Mono.empty();
		};
	}

	/** How far the new generation has counted the events. */
	Mono<Reading> progress(Plan plan) {
		return this.broker.events(this.streams.generation(plan.required().generation()));
	}

	/** Another instance may have been faster, and then nothing is left to do. */
	private Mono<Void> to(Plan next) {
		return this.plans.replace(next)
			.filter((replaced) -> replaced)
			.doOnNext((done) -> log.info("Rebuild of generation {}: {}", next.required().generation(),
					next.required().stage()))
			.then();
	}

	/**
	 * True as soon as what there was at the look before has been counted, and has got
	 * into the read model: under load there is always something newer.
	 */
	private Mono<Boolean> caughtUp(Generation rebuilt) {
		return this.broker.look(rebuilt).filter((look) -> {
			Look before = this.last;
			this.last = look;
			return look.isPast(before);
		}).map((look) -> true);
	}

	/** True when this instance has known the plan for so long, empty before. */
	private Mono<Boolean> after(Duration time, Plan plan) {
		return Mono.fromSupplier(() -> known(plan)).filter((known) -> known.isOlderThan(time)).map((known) -> true);
	}

	/** Does something at the first look at a plan only. */
	private Mono<Void> once(Plan plan, Mono<Void> work) {
		return Mono.fromSupplier(() -> known(plan))
			.filter((known) -> !known.done)
			.flatMap((known) -> work.then(Mono.<Void>fromRunnable(() -> this.known = known.withWork())));
	}

	private Known known(Plan plan) {
		Known before = this.known;
		if (before == null || before.version != plan.version()) {
			before = new Known(plan.version(), System.nanoTime(), false);
			this.known = before;
		}
		return before;
	}

	/** What became of a request for a rebuild. */
	sealed interface Requested {

		/** It has begun, or one was running already. */
		record Running(Plan plan) implements Requested {

		}

		/**
		 * There is no model to rebuild by.
		 *
		 * @param fault what is wrong with its file
		 */
		record NoModel(String fault) implements Requested {

		}

	}

	private record Known(long version, long since, boolean done) {

		boolean isOlderThan(Duration time) {
			return System.nanoTime() - this.since >= time.toNanos();
		}

		Known withWork() {
			return new Known(this.version, this.since, true);
		}

	}

}
