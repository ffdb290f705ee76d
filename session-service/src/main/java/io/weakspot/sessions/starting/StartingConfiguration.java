package io.weakspot.sessions.starting;

import java.security.SecureRandom;
import java.time.Clock;

import com.mongodb.reactivestreams.client.MongoDatabase;
import io.weakspot.sessions.attempts.Attempts;
import io.weakspot.sessions.outbox.Outbox;
import io.weakspot.sessions.outbox.OwingCollection;
import io.weakspot.sessions.questions.Questions;

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
	StartingSession startingSession(Questions questions, Attempts attempts, SessionStore sessions, Clock clock) {
		return new StartingSession(questions, attempts, sessions, clock, new SecureRandom());
	}

}
