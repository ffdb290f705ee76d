package io.weakspot.analytics.topology;

import java.util.Optional;

import io.weakspot.analytics.domain.mastery.Counted;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * How right the model was in one partition, kept in the store of its learners. Each
 * answer changes it, so it is told from time to time only, and after a start.
 */
class StoredAccuracy {

	/** No learner has an empty id. */
	private static final String KEY = StoredMemory.SEPARATOR + String.valueOf(StatisticsCodecs.ACCURACY.kind());

	private final String part;

	private final KeyValueStore<String, byte[]> store;

	private PartAccuracy accuracy;

	private long told;

	StoredAccuracy(String part, KeyValueStore<String, byte[]> store) {
		this.part = part;
		this.store = store;
		byte[] stored = store.get(KEY);
		this.accuracy = (stored != null) ? StatisticsCodecs.ACCURACY.read(stored) : PartAccuracy.none();
	}

	void count(Counted counted, int learners) {
		this.accuracy = this.accuracy.with(counted, learners);
		this.store.put(KEY, StatisticsCodecs.ACCURACY.write(this.accuracy));
	}

	/** What was not told yet. */
	Optional<Result> news() {
		if (this.accuracy.revision() == this.told) {
			return Optional.empty();
		}
		this.told = this.accuracy.revision();
		return Optional.of(this.accuracy.tell(this.part));
	}

}
