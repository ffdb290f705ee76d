package io.weakspot.sessions.starting;

import java.security.SecureRandom;
import java.time.Clock;

import com.mongodb.reactivestreams.client.MongoDatabase;
import io.weakspot.sessions.attempts.Attempts;
import io.weakspot.sessions.cohorts.Cohorts;
import io.weakspot.sessions.outbox.Outbox;
import io.weakspot.sessions.outbox.OwingCollection;
import io.weakspot.sessions.questions.LookingForQuestions;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StartingConfiguration {

	@Bean
	SessionStore sessions(MongoDatabase database, Outbox outbox) {
		return new SessionStore(database, outbox);
	}

	@Bean
	OwingCollection owingSessions() {
		return new OwingCollection(SessionStore.COLLECTION);
	}

	@Bean
	StartingSession startingSession(LookingForQuestions looking, Attempts attempts, Cohorts cohorts,
			SessionStore sessions, Clock clock) {
		return new StartingSession(looking, attempts, cohorts, sessions, clock, new SecureRandom());
	}

}
