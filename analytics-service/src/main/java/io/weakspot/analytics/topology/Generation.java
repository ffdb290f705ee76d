package io.weakspot.analytics.topology;

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

	/** What a collection of this generation is called. */
	public String collection(String name) {
		return name + '-' + this.number;
	}

}
