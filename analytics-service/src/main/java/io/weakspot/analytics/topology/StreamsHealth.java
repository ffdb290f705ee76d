package io.weakspot.analytics.topology;

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
		return (this.streams.areCounting() ? Health.up() : Health.outOfService()).build();
	}

}
