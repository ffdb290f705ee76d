package io.weakspot.analytics.topology;

import io.weakspot.analytics.domain.mastery.AssessingTopic;
import io.weakspot.analytics.domain.mastery.BayesianFilter;
import io.weakspot.analytics.domain.mastery.CountingAnswers;
import io.weakspot.analytics.domain.mastery.LevelPopulation;
import io.weakspot.analytics.domain.mastery.Population;
import io.weakspot.analytics.domain.mastery.Priors;
import io.weakspot.analytics.domain.mastery.Thresholds;
import io.weakspot.analytics.facts.MasteryChanged;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;

/**
 * answers.v1 → read → count → mastery.v1, with answers.v1.dlt beside it.
 */
final class MasteryTopology {

	static final String SOURCE = "answers.v1";

	static final String ASIDE = "answers.v1.dlt";

	private MasteryTopology() {
	}

	static Topology build(Priors priors, Thresholds thresholds) {
		Population population = new LevelPopulation(priors);
		CountingAnswers counting = new CountingAnswers(new BayesianFilter(), priors, population);
		AssessingTopic assessing = new AssessingTopic(priors, population, thresholds);
		StringSerializer keys = new StringSerializer();
		ByteArraySerializer values = new ByteArraySerializer();
		return new Topology().addSource("facts", new StringDeserializer(), new ByteArrayDeserializer(), SOURCE)
			.addProcessor("read", () -> new ReadingProcessor("count", "aside"), "facts")
			.addProcessor("count", () -> new CountingProcessor(counting, assessing), "read")
			.addSink("mastery", MasteryChanged.TOPIC, keys, values, "count")
			.addSink("aside", ASIDE, keys, values, "read")
			.addStateStore(StoredMemory.builder(), "count");
	}

}
