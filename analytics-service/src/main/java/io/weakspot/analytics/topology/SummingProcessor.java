package io.weakspot.analytics.topology;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/**
 * Sums up what was observed of questions, and tells the newest sums of a question at most
 * four times a second, however much was observed: a class that answers, or a rebuild,
 * would tell the same questions again with each commit. Which ones wait to be told is
 * kept with the sums, so that none is forgotten where this one ends and another goes on.
 */
class SummingProcessor implements Processor<String, Observed, String, Result> {

	static final String STORE = "questions";

	private static final Duration TELLING = Duration.ofMillis(250);

	/** Before what a waiting question is called; no cohort's id begins so. */
	private static final String WAITING = StoredMemory.SEPARATOR + "waiting" + StoredMemory.SEPARATOR;

	private static final byte[] MARK = {};

	private static final StringSerializer STRINGS = new StringSerializer();

	private final MeasuringQuestions measuring;

	private final Set<String> waiting = new LinkedHashSet<>();

	private @Nullable ProcessorContext<String, Result> context;

	private @Nullable KeyValueStore<String, byte[]> store;

	SummingProcessor(MeasuringQuestions measuring) {
		this.measuring = measuring;
	}

	static StoreBuilder<KeyValueStore<String, byte[]>> store() {
		return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(STORE), Serdes.String(), Serdes.ByteArray())
			.withCachingEnabled();
	}

	@Override
	public void init(ProcessorContext<String, Result> context) {
		KeyValueStore<String, byte[]> sums = context.getStateStore(STORE);
		this.context = context;
		this.store = sums;
		this.waiting.clear();
		try (KeyValueIterator<String, byte[]> marks = sums.prefixScan(WAITING, STRINGS)) {
			marks.forEachRemaining((mark) -> this.waiting.add(mark.key.substring(WAITING.length())));
		}
		context.schedule(TELLING, PunctuationType.WALL_CLOCK_TIME, this::tell);
	}

	@Override
	public void process(Record<String, Observed> record) {
		KeyValueStore<String, byte[]> sums = Objects.requireNonNull(this.store);
		String about = record.key();
		sums.put(about, StatisticsCodecs.SUMS.write(of(about).with(record.value())));
		if (this.waiting.add(about)) {
			sums.put(WAITING + about, MARK);
		}
	}

	private QuestionSums of(String about) {
		byte[] stored = Objects.requireNonNull(this.store).get(about);
		return (stored != null) ? StatisticsCodecs.SUMS.read(stored) : QuestionSums.none();
	}

	private void tell(long now) {
		for (String about : this.waiting) {
			Result result = this.measuring.tell(about, of(about));
			Objects.requireNonNull(this.context).forward(new Record<>(about, result, now));
			Objects.requireNonNull(this.store).delete(WAITING + about);
		}
		this.waiting.clear();
	}

}
