package io.weakspot.analytics.topology;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import io.weakspot.analytics.domain.mastery.AssessingTopic;
import io.weakspot.analytics.domain.mastery.Counted;
import io.weakspot.analytics.domain.mastery.CountingAnswers;
import io.weakspot.analytics.domain.mastery.GradedAnswer;
import io.weakspot.analytics.domain.mastery.LearnerMemory;
import io.weakspot.analytics.domain.mastery.TopicMastery;
import io.weakspot.analytics.domain.mastery.TopicState;
import io.weakspot.analytics.domain.statistics.Progress;
import io.weakspot.analytics.facts.LearnerProgressed;
import io.weakspot.analytics.facts.MasteryChanged;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Counts graded answers, and tells what follows for the learner's topics, for their
 * assignments, for the statistics of questions, and for how right the model is.
 */
class CountingProcessor implements Processor<String, GradedAnswer, String, Consequence> {

	/** How often it is told how right the model is. */
	private static final Duration ACCURACY = Duration.ofSeconds(1);

	private static final double DIGITS = 10_000;

	private final CountingAnswers counting;

	private final AssessingTopic assessing;

	private @Nullable ProcessorContext<String, Consequence> context;

	private @Nullable KeyValueStore<String, byte[]> store;

	private @Nullable StoredAccuracy accuracy;

	CountingProcessor(CountingAnswers counting, AssessingTopic assessing) {
		this.counting = counting;
		this.assessing = assessing;
	}

	@Override
	public void init(ProcessorContext<String, Consequence> context) {
		this.context = context;
		this.store = context.getStateStore(StoredMemory.STORE);
		StoredAccuracy stored = new StoredAccuracy(String.valueOf(context.taskId().partition()), this.store);
		this.accuracy = stored;
		context.schedule(ACCURACY, PunctuationType.WALL_CLOCK_TIME, (now) -> stored.news()
			.ifPresent((result) -> context.forward(new Record<>(result.owner(), result, now))));
	}

	@Override
	public void process(Record<String, GradedAnswer> record) {
		GradedAnswer answer = record.value();
		StoredMemory memory = new StoredMemory(record.key(), Objects.requireNonNull(this.store));
		boolean known = memory.learner() != null;
		Counted counted = this.counting.count(answer, memory);
		if (counted.changes().isEmpty()) {
			return;
		}
		Instant asOf = Instant.ofEpochMilli(answer.grade().gradedAt());
		long position = position(Objects.requireNonNull(this.context));
		for (String topicId : counted.topics()) {
			MasteryChanged changed = changed(record.key(), topicId, memory, asOf, position);
			tell(new Result(changed.learnerId(), changed.fact()), record);
		}
		counted.changes().forEach((change) -> Observed.in(change).forEach((observed) -> tell(observed, record)));
		progress(record.key(), answer, memory, asOf).ifPresent((result) -> tell(result, record));
		int learners = ((memory.learner() != null) ? 1 : 0) - (known ? 1 : 0);
		Objects.requireNonNull(this.accuracy).count(counted, learners);
	}

	private static Optional<Result> progress(String learnerId, GradedAnswer answer, StoredMemory memory, Instant asOf) {
		String assignmentId = answer.attempt().assignmentId();
		if (assignmentId == null) {
			return Optional.empty();
		}
		Progress before = memory.progress(assignmentId);
		Progress now = before.with(answer);
		if (now.equals(before)) {
			return Optional.empty();
		}
		memory.progress(assignmentId, now);
		LearnerProgressed progressed = new LearnerProgressed(learnerId, assignmentId, now.revision(),
				now.answers()
					.stream()
					.map((first) -> new LearnerProgressed.Answer(first.questionId(), first.answerId(), first.score(),
							Instant.ofEpochMilli(first.at())))
					.toList(),
				asOf);
		return Optional.of(new Result(learnerId, progressed.fact()));
	}

	/** Where the answer stands among the facts of its partition. */
	private static long position(ProcessorContext<?, ?> context) {
		return context.recordMetadata().orElseThrow().offset();
	}

	private void tell(Consequence consequence, Record<String, GradedAnswer> cause) {
		Objects.requireNonNull(this.context).forward(cause.withValue(consequence));
	}

	private MasteryChanged changed(String learnerId, String topicId, LearnerMemory memory, Instant asOf,
			long position) {
		TopicState topic = Objects.requireNonNull(memory.topic(topicId));
		TopicMastery mastery = this.assessing.assess(topicId, memory.learner(), topic);
		return new MasteryChanged(learnerId, topicId, topic.name(), topic.revision(), rounded(mastery.mastery()),
				rounded(mastery.low()), rounded(mastery.high()), word(mastery.state()), topic.answers(),
				topic.questions(), Instant.ofEpochMilli(topic.lastSeen()), word(mastery.trend()), mastery.medianMs(),
				(mastery.reason() != null) ? mastery.reason().name() : null, mastery.evidence(), topic.banks(),
				topic.lastAnswered()
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
