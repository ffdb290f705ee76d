package io.weakspot.analytics.topology;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;

import io.weakspot.analytics.domain.mastery.AssessingTopic;
import io.weakspot.analytics.domain.mastery.CountingAnswers;
import io.weakspot.analytics.domain.mastery.GradedAnswer;
import io.weakspot.analytics.domain.mastery.Model;
import io.weakspot.analytics.domain.mastery.Thresholds;
import io.weakspot.analytics.domain.statistics.MeasuringQuestion;
import io.weakspot.analytics.facts.MasteryChanged;
import io.weakspot.analytics.facts.QuestionMeasured;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;

/**
 * answers.v1 → read → count → tell → the results of one generation, with answers.v1.dlt
 * beside it. What is observed of questions goes, spread by question, into sums, and those
 * are told too. What others read goes into the topics of the contract too, while this
 * generation is one of which they are told.
 */
final class MasteryTopology {

	static final String SOURCE = "answers.v1";

	static final String ASIDE = "answers.v1.dlt";

	/** Where results of a type go that others read. */
	private static final Map<String, String> PUBLIC = Map.of(MasteryChanged.TYPE, MasteryChanged.TOPIC,
			QuestionMeasured.TYPE, QuestionMeasured.TOPIC);

	private static final Serde<Result> RESULTS = Serdes.serdeFrom((topic, result) -> result.fact().body(),
			(topic, bytes) -> {
				throw new UnsupportedOperationException("results are read elsewhere");
			});

	private MasteryTopology() {
	}

	/** The topics that must be there before the streams begin, but for the results. */
	static Set<String> topics() {
		Set<String> topics = new TreeSet<>(PUBLIC.values());
		topics.add(SOURCE);
		topics.add(ASIDE);
		return topics;
	}

	/**
	 * The streams of one generation.
	 * @param telling whether others are told of its results, and of what can't be read
	 */
	static Topology build(Model model, Thresholds thresholds, Generation generation, BooleanSupplier telling) {
		StreamsBuilder builder = new StreamsBuilder();
		KStream<String, Object> read = builder
			.stream(SOURCE, Consumed.with(Serdes.String(), Serdes.ByteArray()).withName("facts"))
			.process(ReadingProcessor::new, Named.as("read"));
		read.filter((key, value) -> !isAnswer(key, value) && telling.getAsBoolean(), Named.as("malformed"))
			.mapValues(byte[].class::cast, Named.as("bytes"))
			.to(ASIDE, Produced.with(Serdes.String(), Serdes.ByteArray()).withName("aside"));
		KStream<String, GradedAnswer> answers = read.filter(MasteryTopology::isAnswer, Named.as("graded"))
			.mapValues(GradedAnswer.class::cast, Named.as("answers"));
		KStream<String, Consequence> counted = counted(answers, builder, model, thresholds);
		tell("learners", only(Result.class, counted, "results"), generation, telling);
		tell("questions", measured(only(Observed.class, counted, "observed"), builder, model, generation), generation,
				telling);
		return builder.build();
	}

	private static boolean isAnswer(String key, Object read) {
		return read instanceof GradedAnswer;
	}

	private static KStream<String, Consequence> counted(KStream<String, GradedAnswer> answers, StreamsBuilder builder,
			Model model, Thresholds thresholds) {
		CountingAnswers counting = new CountingAnswers(model);
		AssessingTopic assessing = new AssessingTopic(model, thresholds);
		builder.addStateStore(StoredMemory.builder());
		return answers.process(() -> new CountingProcessor(counting, assessing), Named.as("count"), StoredMemory.STORE);
	}

	private static <T extends Consequence> KStream<String, T> only(Class<T> type, KStream<String, Consequence> counted,
			String name) {
		return counted.filter((key, consequence) -> type.isInstance(consequence), Named.as("only-" + name))
			.mapValues(type::cast, Named.as(name));
	}

	/** What is known of questions, from what was observed of all learners. */
	private static KStream<String, Result> measured(KStream<String, Observed> observed, StreamsBuilder builder,
			Model model, Generation generation) {
		MeasuringQuestions measuring = new MeasuringQuestions(new MeasuringQuestion(model), generation);
		builder.addStateStore(SummingProcessor.store());
		return observed.selectKey((learner, each) -> each.about().key(), Named.as("by-question"))
			.repartition(Repartitioned.with(Serdes.String(), StatisticsCodecs.serde(StatisticsCodecs.OBSERVED))
				.withName("observations"))
			.process(() -> new SummingProcessor(measuring), Named.as("measure"), SummingProcessor.STORE);
	}

	/** Writes results, those of one owner in the order in which they came about. */
	private static void tell(String of, KStream<String, Result> told, Generation generation, BooleanSupplier telling) {
		KStream<String, Result> facts = told.process(() -> new TellingProcessor(generation), Named.as("tell-of-" + of));
		facts.to(generation.results(),
				Produced.with(Serdes.String(), RESULTS)
					.withName("results-of-" + of)
					.withStreamPartitioner(
							(topic, key, result, partitions) -> Optional.of(Set.of(partition(result, partitions)))));
		facts
			.filter((key, result) -> telling.getAsBoolean() && PUBLIC.containsKey(result.fact().type()),
					Named.as("public-of-" + of))
			.to((key, result, context) -> PUBLIC.get(result.fact().type()),
					Produced.with(Serdes.String(), RESULTS).withName("contract-of-" + of));
	}

	private static int partition(Result result, int partitions) {
		return Utils.toPositive(Utils.murmur2(Utils.utf8(result.owner()))) % partitions;
	}

}
