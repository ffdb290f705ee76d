package io.weakspot.analytics.readmodel;

import java.util.Optional;

import io.weakspot.analytics.domain.mastery.Model;
import io.weakspot.analytics.domain.mastery.Thresholds;
import io.weakspot.analytics.topology.Generation;
import io.weakspot.analytics.topology.Rules;
import io.weakspot.starter.problems.Problem;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Which generation reports are made of on this instance. */
@Component
public class Serving {

	private final ApplicationEventPublisher events;

	private volatile @Nullable Served served;

	public Serving(ApplicationEventPublisher events) {
		this.events = events;
	}

	/** From now on reports are made of this generation, which goes by these rules. */
	public void serve(Generation generation, Rules rules) {
		Served before = this.served;
		this.served = new Served(generation, rules);
		if (before != null && !before.generation.equals(generation)) {
			this.events.publishEvent(new Switched(generation));
		}
	}

	public Optional<Generation> current() {
		return Optional.ofNullable(this.served).map(Served::generation);
	}

	/**
	 * The current generation.
	 * @throws Problem 503 as long as it is not known
	 */
	public Generation required() {
		return current().orElseThrow(Problem::unavailable);
	}

	/**
	 * The model that the current generation goes by.
	 * @throws Problem 503 as long as it is not known
	 */
	public Model model() {
		return rules().model();
	}

	/**
	 * Where the current generation makes a state of a mastery.
	 * @throws Problem 503 as long as it is not known
	 */
	public Thresholds thresholds() {
		return rules().thresholds();
	}

	private Rules rules() {
		return Optional.ofNullable(this.served).map(Served::rules).orElseThrow(Problem::unavailable);
	}

	private record Served(Generation generation, Rules rules) {
	}

	/** Reports are made of another generation now. */
	public record Switched(Generation generation) {
	}

}
