package io.weakspot.analytics.generation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;

import io.weakspot.analytics.generation.Counterparts.Counterpart;
import io.weakspot.starter.facts.FactBodies;
import io.weakspot.starter.facts.MalformedFactException;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * Compares what two generations keep of one kind, byte for byte. What is not equal may be
 * on its way in one of them: it differs if both are at the same position, or if it has
 * come to rest.
 *
 * @param <T> the shape of the bodies
 */
final class Comparing<T> {

	private final Map<String, Pair> unsettled = new LinkedHashMap<>();

	private final Class<T> body;

	private final BiPredicate<T, T> atOnePosition;

	private final BiConsumer<@Nullable T, @Nullable T> differing;

	private long documents;

	private long equal;

	private long different;

	/**
	 * Begins to compare.
	 * @param atOnePosition whether both follow from the same events; never, where a body
	 * doesn't tell
	 * @param differing told of each difference: the old body and the new one, null where
	 * there is none that can be read
	 */
	Comparing(Class<T> body, BiPredicate<T, T> atOnePosition, BiConsumer<@Nullable T, @Nullable T> differing) {
		this.body = body;
		this.atOnePosition = atOnePosition;
		this.differing = differing;
	}

	/** Takes a document that has not been compared yet. */
	void compare(Counterpart document) {
		this.documents++;
		look(document, false);
	}

	/** Takes the same document again, where something was on its way. */
	void compareAgain(Counterpart document) {
		look(document, true);
	}

	/** The documents in which something was on its way. */
	Set<String> moving() {
		Set<String> moving = new TreeSet<>();
		this.unsettled.values().forEach((pair) -> moving.add(pair.document()));
		return moving;
	}

	/** The documents compared so far. */
	long documents() {
		return this.documents;
	}

	Comparison.Counts result() {
		return new Comparison.Counts(this.equal, this.different, this.unsettled.size());
	}

	private void look(Counterpart document, boolean again) {
		Set<String> abouts = new TreeSet<>(document.old().keySet());
		abouts.addAll(document.rebuilt().keySet());
		for (String about : abouts) {
			Pair pair = new Pair(document.id(), document.old().get(about), document.rebuilt().get(about));
			String key = document.id() + '\0' + about;
			Pair before = this.unsettled.remove(key);
			if ((!again || before != null) && !isSettled(pair, before)) {
				this.unsettled.put(key, pair);
			}
		}
	}

	private boolean isSettled(Pair pair, @Nullable Pair before) {
		if (pair.isEqual()) {
			this.equal++;
			return true;
		}
		T old = read(pair.old());
		T rebuilt = read(pair.rebuilt());
		boolean differs = pair.equals(before)
				|| old != null && rebuilt != null && this.atOnePosition.test(old, rebuilt);
		if (differs) {
			this.different++;
			this.differing.accept(old, rebuilt);
		}
		return differs;
	}

	private @Nullable T read(@Nullable Binary bytes) {
		try {
			return (bytes != null) ? FactBodies.read(bytes.getData(), this.body) : null;
		}
		catch (MalformedFactException ex) {
			return null;
		}
	}

	/** A body in both generations; null where one does not have it. */
	private record Pair(String document, @Nullable Binary old, @Nullable Binary rebuilt) {

		boolean isEqual() {
			return this.old != null && this.old.equals(this.rebuilt);
		}

	}

}
