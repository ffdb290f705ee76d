package io.weakspot.sessions.outbox;

import java.time.Clock;
import java.util.List;

import com.mongodb.reactivestreams.client.MongoDatabase;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OutboxSettings.class)
class OutboxConfiguration {

	@Bean
	Relay relay(MongoDatabase database, List<OwingCollection> collections, KafkaTemplate<String, byte[]> broker,
			List<Passing> passing, OutboxSettings settings, Clock clock) {
		return new Relay(new OutboxStore(database, collections), new Delivery(broker), passing, settings, clock);
	}

}
