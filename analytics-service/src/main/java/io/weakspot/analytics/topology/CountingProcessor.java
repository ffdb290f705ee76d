package io.weakspot.analytics.topology;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;

import io.weakspot.analytics.domain.mastery.AssessingTopic;
import io.weakspot.analytics.domain.mastery.CountingAnswers;
import io.weakspot.analytics.domain.mastery.GradedAnswer;
import io.weakspot.analytics.domain.mastery.LearnerMemory;
import io.weakspot.analytics.domain.mastery.TopicMastery;
import io.weakspot.analytics.domain.mastery.TopicState;
import io.weakspot.analytics.facts.MasteryChanged;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Counts graded answers and tells what changed for the learner's topics. */
class CountingProcessor implements Processor<String, GradedAnswer, String, Result> {

	private static final double DIGITS = 10_000;

	private final CountingAnswers counting;

	private final AssessingTopic assessing;

	private @Nullable ProcessorContext<String, Result> context;

	private @Nullable KeyValueStore<String, byte[]> store;

	CountingProcessor(CountingAnswers counting, AssessingTopic assessing) {
		this.counting = counting;
		this.assessing = assessing;
	}

	@Override
	public void init(ProcessorContext<String, Result> context) {
		this.context = context;
		this.store = context.getStateStore(StoredMemory.STORE);
	}

	@Override
	public void process(Record<String, GradedAnswer> record) {
		LearnerMemory memory = new StoredMemory(record.key(), Objects.requireNonNull(this.store));
		Instant asOf = Instant.ofEpochMilli(record.value().grade().gradedAt());
		long position = position(Objects.requireNonNull(this.context));
		for (String topicId : this.counting.count(record.value(), memory).topics()) {
			tell(changed(record.key(), topicId, memory, asOf, position), record);
		}
	}

	/** Where the answer stands among the facts of its partition. */
	private static long position(ProcessorContext<?, ?> context) {
		return context.recordMetadata().orElseThrow().offset();
	}

	private void tell(MasteryChanged changed, Record<String, GradedAnswer> cause) {
		Objects.requireNonNull(this.context).forward(cause.withValue(new Result(changed.learnerId(), changed.fact())));
	}

	private MasteryChanged changed(String learnerId, String topicId, LearnerMemory memory, Instant asOf,
			long position) {
		TopicState topic = Objects.requireNonNull(memory.topic(topicId));
		TopicMastery mastery = this.assessing.assess(topicId, memory.learner(), topic);
		return new MasteryChanged(learnerId, topicId, topic.name(), topic.revision(), rounded(mastery.mastery()),
				rounded(mastery.low()), rounded(mastery.high()), word(mastery.state()), topic.answers(),
				topic.questions(), Instant.ofEpochMilli(topic.lastSeen()), word(mastery.trend()), mastery.medianMs(),
				(mastery.reason() != null) ? mastery.reason().name() : null, mastery.evidence(), topic.banks(),
				topic.recent()
					.stream()
					.map((answer) -> new MasteryChanged.Recent(answer.questionId(), Instant.ofEpochMilli(answer.at())))
					.toList(),
				asOf, position);
	}

	private static double rounded(double share) {
		return Math.round(share * DIGITS) / DIGITS;
	}

	private static String word(TopicMastery.State state) {
		return switch (state) {
			case NO_DATA -> "no-data";
			case UNCLEAR -> "unclear";
			case WEAK -> "weak";
			case STRONG -> "strong";
		};
	}

	private static @Nullable String word(TopicMastery.@Nullable Trend trend) {
		return (trend != null) ? trend.name().toLowerCase(Locale.ROOT) : null;
	}

}
