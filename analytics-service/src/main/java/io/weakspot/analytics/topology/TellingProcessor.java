package io.weakspot.analytics.topology;

import java.util.Objects;

import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Puts each result into its own envelope, in the place of the one that caused it. */
class TellingProcessor implements Processor<String, Result, String, Result> {

	private final Generation generation;

	private @Nullable ProcessorContext<String, Result> context;

	TellingProcessor(Generation generation) {
		this.generation = generation;
	}

	@Override
	public void init(ProcessorContext<String, Result> context) {
		this.context = context;
	}

	@Override
	public void process(Record<String, Result> record) {
		var envelope = this.generation.told(record.value().fact()).toRecord("");
		Objects.requireNonNull(this.context)
			.forward(new Record<>(envelope.key(), record.value(), record.timestamp(), envelope.headers()));
	}

}
