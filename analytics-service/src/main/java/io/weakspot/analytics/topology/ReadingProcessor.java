package io.weakspot.analytics.topology;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

import io.weakspot.analytics.domain.mastery.GradedAnswer;
import io.weakspot.analytics.facts.AnswerGraded;
import io.weakspot.starter.facts.Fact;
import io.weakspot.starter.facts.MalformedFactException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.kafka.support.KafkaHeaders;

/**
 * Reads facts off the topic: graded answers go on, what can't be read goes on as the
 * bytes that it came as, with the reason, and what is of another type is none of ours.
 */
class ReadingProcessor implements Processor<String, byte[], String, Object> {

	private static final Logger log = LoggerFactory.getLogger(ReadingProcessor.class);

	/** What a broker takes by default, less room for the headers. */
	private static final int LARGEST_BODY = 1_000_000;

	private @Nullable ProcessorContext<String, Object> context;

	@Override
	public void init(ProcessorContext<String, Object> context) {
		this.context = context;
	}

	@Override
	public void process(Record<String, byte[]> record) {
		ProcessorContext<String, Object> next = Objects.requireNonNull(this.context);
		try {
			GradedAnswer answer = read(record);
			if (answer != null) {
				next.forward(record.withValue((Object) answer));
			}
		}
		catch (MalformedFactException ex) {
			log.warn("Put aside: {}", ex.getMessage());
			next.forward(malformed(record, ex, next));
		}
	}

	private static @Nullable GradedAnswer read(Record<String, byte[]> record) {
		Header version = record.headers().lastHeader("ce_specversion");
		if (version != null && !"1.0".equals(new String(version.value(), StandardCharsets.UTF_8))) {
			throw new MalformedFactException("the envelope is of a version that is not known");
		}
		Fact fact = Fact.of(record.key(), record.headers(), record.value());
		return switch (fact.type()) {
			case AnswerGraded.TYPE, AnswerGraded.CORRECTION -> ReadingAnswer.read(fact);
			default -> null;
		};
	}

	private static Record<String, Object> malformed(Record<String, byte[]> record, MalformedFactException why,
			ProcessorContext<?, ?> context) {
		Headers headers = new RecordHeaders(record.headers());
		put(headers, KafkaHeaders.DLT_EXCEPTION_FQCN, why.getClass().getName());
		put(headers, KafkaHeaders.DLT_EXCEPTION_MESSAGE, String.valueOf(why.getMessage()));
		context.recordMetadata().ifPresent((origin) -> {
			put(headers, KafkaHeaders.DLT_ORIGINAL_TOPIC, origin.topic());
			put(headers, "kafka_dlt-original", origin.partition() + ":" + origin.offset());
		});
		byte[] body = record.value();
		Object kept = (body != null && body.length > LARGEST_BODY) ? Arrays.copyOf(body, LARGEST_BODY) : body;
		return new Record<>(record.key(), kept, record.timestamp(), headers);
	}

	private static void put(Headers headers, String name, String value) {
		headers.add(name, value.getBytes(StandardCharsets.UTF_8));
	}

}
