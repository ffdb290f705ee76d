package io.weakspot.standalone.database;

import java.util.Collection;
import java.util.Map;

import de.bwaldvogel.mongo.bson.BinData;
import org.jspecify.annotations.Nullable;

/**
 * Estimates what a value holds of the heap, by which the store sizes its pages and its
 * cache.
 */
final class BsonMemory {

	private static final int OBJECT = 40;

	private BsonMemory() {
	}

	/** The estimate in bytes, exact enough to weigh one page against another. */
	static int of(@Nullable Object value) {
		return switch (value) {
			case null -> OBJECT;
			case String text -> OBJECT + text.length();
			case byte[] bytes -> OBJECT + bytes.length;
			case BinData binary -> 2 * OBJECT + binary.getData().length;
			case Map<?, ?> map -> ofEntries(map);
			case Collection<?> items -> ofItems(items);
			default -> OBJECT;
		};
	}

	private static int ofEntries(Map<?, ?> map) {
		int sum = OBJECT;
		for (Map.Entry<?, ?> entry : map.entrySet()) {
			sum += OBJECT + of(entry.getValue());
		}
		return sum;
	}

	private static int ofItems(Collection<?> items) {
		int sum = OBJECT;
		for (Object item : items) {
			sum += of(item);
		}
		return sum;
	}

}
