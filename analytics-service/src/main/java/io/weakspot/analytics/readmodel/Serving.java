package io.weakspot.analytics.readmodel;

import java.util.Optional;

import io.weakspot.analytics.topology.Generation;
import io.weakspot.starter.problems.Problem;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Which generation reports are made of on this instance. */
@Component
public class Serving {

	private final ApplicationEventPublisher events;

	private volatile @Nullable Generation current;

	Serving(ApplicationEventPublisher events) {
		this.events = events;
	}

	/** From now on reports are made of this generation. */
	public void serve(Generation generation) {
		Generation before = this.current;
		this.current = generation;
		if (before != null && !before.equals(generation)) {
			this.events.publishEvent(new Switched(generation));
		}
	}

	public Optional<Generation> current() {
		return Optional.ofNullable(this.current);
	}

	/**
	 * The current generation.
	 * @throws Problem 503 as long as it is not known
	 */
	public Generation required() {
		return current().orElseThrow(Problem::unavailable);
	}

	/** Reports are made of another generation now. */
	public record Switched(Generation generation) {
	}

}
