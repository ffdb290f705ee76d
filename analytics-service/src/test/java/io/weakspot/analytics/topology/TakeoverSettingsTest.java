package io.weakspot.analytics.topology;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import io.weakspot.analytics.domain.mastery.Model;
import io.weakspot.analytics.domain.mastery.Priors;
import io.weakspot.analytics.domain.mastery.Thresholds;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.kafka.core.KafkaAdmin;

import static org.assertj.core.api.Assertions.assertThat;

/** As shipped, a killed instance is taken over within ten seconds. */
class TakeoverSettingsTest {

	/** What a broker takes at its defaults. */
	private static final int LEAST_SESSION_MS = 6_000;

	private final StandardEnvironment shipped = new StandardEnvironment();

	TakeoverSettingsTest() throws IOException {
		for (String file : List.of("application.yml", "weakspot-defaults.yml")) {
			for (PropertySource<?> source : new YamlPropertySourceLoader().load(file, new ClassPathResource(file))) {
				this.shipped.getPropertySources().addLast(source);
			}
		}
	}

	@Test
	void streamsAreMissedAfterTheShortestSessionThatBrokersTake() {
		Map<?, ?> streams = streams();

		assertThat(number(streams, "main.consumer." + ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG))
			.isEqualTo(LEAST_SESSION_MS);
		assertThat(number(streams, "main.consumer." + ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG))
			.isLessThanOrEqualTo(LEAST_SESSION_MS / 3);
	}

	@Test
	void whatTheyBeganEndsWithTheirSessionAndNotBeforeTheyCommit() {
		Map<?, ?> streams = streams();
		int timeout = number(streams, "producer." + ProducerConfig.TRANSACTION_TIMEOUT_CONFIG);

		assertThat(timeout).isLessThanOrEqualTo(LEAST_SESSION_MS);
		assertThat(timeout).isGreaterThan(10 * number(streams, StreamsConfig.COMMIT_INTERVAL_MS_CONFIG));
	}

	@Test
	void readersOfResultsAreMissedSoonEnoughToo() {
		Map<String, Object> readers = Binder.get(this.shipped)
			.bind("spring.kafka", KafkaProperties.class)
			.get()
			.buildConsumerProperties();

		int session = number(readers, ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG);
		int heartbeat = number(readers, ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG);
		assertThat(session).isEqualTo(LEAST_SESSION_MS);
		assertThat(heartbeat).isLessThanOrEqualTo(session / 3);
	}

	private Map<?, ?> streams() {
		StreamsSettings settings = Binder.get(this.shipped).bind("weakspot.streams", StreamsSettings.class).get();
		Generation generation = new Generation(settings.applicationId(), 1);
		return new GenerationStreams(generation, settings, new KafkaAdmin(Map.of()), new KafkaProperties(),
				() -> MasteryTopology.build(Model.unfitted(Priors.DEFAULT), Thresholds.DEFAULT, generation,
						() -> false))
			.configuration();
	}

	private static int number(Map<?, ?> settings, String name) {
		return Integer.parseInt(String.valueOf(settings.get(name)));
	}

}
