package io.weakspot.analytics.readmodel;

import java.util.Optional;

import io.weakspot.analytics.topology.Generation;
import io.weakspot.starter.problems.Problem;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Which generation reports are made of on this instance. */
@Component
public class Serving {

	private volatile @Nullable Generation current;

	/** From now on reports are made of this generation. */
	public void serve(Generation generation) {
		this.current = generation;
	}

	public Optional<Generation> current() {
		return Optional.ofNullable(this.current);
	}

	/**
	 * The current generation.
	 * @throws Problem 503 as long as it is not known
	 */
	Generation required() {
		return current().orElseThrow(Problem::unavailable);
	}

}
