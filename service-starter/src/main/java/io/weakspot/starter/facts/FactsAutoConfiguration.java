package io.weakspot.starter.facts;

import org.apache.kafka.common.TopicPartition;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Kafka as each service uses it: the contract's topics are there, what can't be read is
 * put aside at once, and what fails for now is tried until it works.
 */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
class FactsAutoConfiguration {

	@Bean
	ContractTopics contractTopics(KafkaAdmin admin, @Value("${weakspot.kafka.partitions:6}") int partitions) {
		return new ContractTopics(admin, partitions);
	}

	@Bean
	CommonErrorHandler malformedAsideTransientAgain(KafkaTemplate<?, ?> template) {
		DeadLetterPublishingRecoverer aside = new DeadLetterPublishingRecoverer(template,
				(record, failure) -> new TopicPartition(record.topic() + ".dlt", -1));
		ExponentialBackOff forEver = new ExponentialBackOff(200, 2);
		forEver.setMaxInterval(5_000);
		DefaultErrorHandler handler = new DefaultErrorHandler(aside, forEver);
		handler.addNotRetryableExceptions(MalformedFactException.class);
		return handler;
	}

}
