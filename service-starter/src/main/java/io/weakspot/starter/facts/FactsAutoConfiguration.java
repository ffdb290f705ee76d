package io.weakspot.starter.facts;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.kafka.config.TopicBuilder;
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
@AutoConfiguration(before = KafkaAutoConfiguration.class)
class FactsAutoConfiguration {

	@Bean
	KafkaAdmin.NewTopics contractTopics(@Value("${weakspot.kafka.partitions:6}") int partitions) throws IOException {
		try (InputStream in = new ClassPathResource("events/topics.json").getInputStream()) {
			Contract contract = JsonMapper.shared().readValue(in, Contract.class);
			return new KafkaAdmin.NewTopics(
					contract.topics().stream().map((topic) -> topic.build(partitions)).toArray(NewTopic[]::new));
		}
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

	record Contract(List<ContractTopic> topics) {
	}

	record ContractTopic(String name, String cleanup, @Nullable Long retentionMs) {

		NewTopic build(int partitions) {
			TopicBuilder topic = TopicBuilder.name(this.name).partitions(partitions);
			topic.configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, this.cleanup));
			if (this.retentionMs != null) {
				topic.config(TopicConfig.RETENTION_MS_CONFIG, this.retentionMs.toString());
			}
			return topic.build();
		}

	}

}
