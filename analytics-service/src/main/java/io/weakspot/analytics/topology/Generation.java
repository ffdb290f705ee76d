package io.weakspot.analytics.topology;

import io.weakspot.starter.facts.Fact;

/**
 * One whole run over the events, from the first on, with state, results and a read model
 * of its own.
 *
 * @param application the name under which instances share the work
 * @param number counts the runs, from 1
 */
public record Generation(String application, int number) {

	/** What the streams of this generation are called, their state and their group. */
	public String id() {
		return this.application + '-' + this.number;
	}

	/** The topic that holds what became of the events. */
	public String results() {
		return id() + "-results";
	}

	/** The group of those who bring the results into the read model. */
	public String readers() {
		return id() + "-readmodel";
	}

	/** A fact as this generation tells it, which another may tell otherwise. */
	public Fact told(Fact fact) {
		return new Fact(fact.id() + '@' + this.number, fact.type(), fact.source(), fact.time(), fact.key(),
				fact.body());
	}

	/** What a collection of this generation is called. */
	public String collection(String name) {
		return name + '-' + this.number;
	}

}
