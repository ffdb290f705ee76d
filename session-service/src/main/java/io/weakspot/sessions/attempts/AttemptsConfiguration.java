package io.weakspot.sessions.attempts;

import com.mongodb.reactivestreams.client.MongoDatabase;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AttemptsConfiguration {

	@Bean
	Attempts attempts(MongoDatabase database) {
		return new AttemptStore(database);
	}

}
