package io.weakspot.sessions.planning;

import com.mongodb.reactivestreams.client.MongoDatabase;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PlanningConfiguration {

	@Bean
	PlanStore plans(MongoDatabase database) {
		return new PlanStore(database);
	}

}
