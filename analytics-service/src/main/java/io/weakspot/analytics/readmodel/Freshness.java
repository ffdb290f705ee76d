package io.weakspot.analytics.readmodel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import org.springframework.stereotype.Component;

/** Up to when reports hold every answer that was graded. */
@Component
public class Freshness {

	private final Sinks.Many<Instant> completions = Sinks.many().replay().latest();

	private final Clock clock;

	private volatile Known known;

	Freshness(Clock clock) {
		this.clock = clock;
		this.known = new Known(clock.instant(), true);
	}

	/** Everything up to that time is in the reports, and whether there is more. */
	public void complete(Instant upTo, boolean more) {
		this.known = new Known(upTo, !more);
		this.completions.tryEmitNext(upTo);
	}

	/** Nothing newer than what was known is known to be in the reports. */
	public void unknown() {
		this.known = new Known(this.known.asOf, false);
	}

	/** Up to when reports are complete. */
	public Instant asOf() {
		return this.known.asOf;
	}

	/** How far reports are behind the answers: zero where nothing is under way. */
	public Duration behind() {
		Known now = this.known;
		return now.whole ? Duration.ZERO : Duration.between(now.asOf, this.clock.instant());
	}

	/**
	 * Done as soon as everything is known to be in the reports that was there when this
	 * was asked: reports that are read then hold it, whichever instance wrote it.
	 */
	public Mono<Void> caughtUp() {
		return Mono.fromSupplier(this.clock::instant)
			.flatMap((asked) -> this.completions.asFlux().filter((upTo) -> !upTo.isBefore(asked)).next())
			.then();
	}

	private record Known(Instant asOf, boolean whole) {
	}

}
