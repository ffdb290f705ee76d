package io.weakspot.analytics.generation;

import java.util.Objects;

import io.weakspot.analytics.readmodel.Freshness;
import io.weakspot.analytics.readmodel.Serving;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Finds out again and again up to when the reports hold every graded answer. */
@Component
class KeepingFreshness implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(KeepingFreshness.class);

	private final Broker broker;

	private final Serving serving;

	private final Freshness freshness;

	private final GenerationSettings settings;

	/** The look that reports are not yet past, while they are behind. */
	private @Nullable Look pending;

	private volatile @Nullable Disposable watch;

	KeepingFreshness(Broker broker, Serving serving, Freshness freshness, GenerationSettings settings) {
		this.broker = broker;
		this.serving = serving;
		this.freshness = freshness;
		this.settings = settings;
	}

	@Override
	public void start() {
		this.watch = Flux.interval(this.settings.look())
			.onBackpressureDrop()
			.concatMap((tick) -> look(), 1)
			.subscribe();
	}

	@Override
	public void stop() {
		Disposable running = this.watch;
		this.watch = null;
		if (running != null) {
			running.dispose();
		}
	}

	@Override
	public boolean isRunning() {
		return this.watch != null;
	}

	private Mono<Void> look() {
		return Mono.justOrEmpty(this.serving.current())
			.flatMap(this.broker::look)
			.doOnNext(this::note)
			.onErrorResume(this::unknown)
			.then();
	}

	private void note(Look look) {
		Look before = this.pending;
		if (look.isPast(look)) {
			this.freshness.complete(look.at(), false);
			this.pending = null;
		}
		else if (look.isPast(before)) {
			this.freshness.complete(Objects.requireNonNull(before).at(), true);
			this.pending = look;
		}
		else {
			this.freshness.unknown();
			this.pending = (before != null && before.generation().equals(look.generation())) ? before : look;
		}
	}

	private Mono<Look> unknown(Throwable failure) {
		log.debug("How fresh reports are can't be found out", failure);
		this.freshness.unknown();
		return Mono.empty();
	}

}
