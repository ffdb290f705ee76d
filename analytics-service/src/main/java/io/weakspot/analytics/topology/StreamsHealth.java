package io.weakspot.analytics.topology;

import org.apache.kafka.streams.KafkaStreams;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Ready means that answers are being counted. */
@Component("streams")
class StreamsHealth implements HealthIndicator {

	private final RunningStreams streams;

	StreamsHealth(RunningStreams streams) {
		this.streams = streams;
	}

	@Override
	public Health health() {
		KafkaStreams.State state = this.streams.state();
		Health.Builder health = (state == KafkaStreams.State.RUNNING) ? Health.up() : Health.outOfService();
		return health.withDetail("state", state.name()).build();
	}

}
