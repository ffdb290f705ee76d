package io.weakspot.sessions.outbox;

import org.jspecify.annotations.Nullable;

/**
 * A collection whose documents may owe facts.
 *
 * @param state where its documents owe notes, what tells how they are now; else null
 */
public record OwingCollection(String name, @Nullable CurrentState state) {

	public OwingCollection(String name) {
		this(name, null);
	}

}
