package io.weakspot.sessions.questions;

import java.time.Duration;

import com.mongodb.reactivestreams.client.MongoDatabase;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class QuestionsConfiguration {

	@Bean
	CopiedQuestions questions(MongoDatabase database, @Value("${weakspot.questions.cached}") int cached) {
		return new CopiedQuestions(new QuestionStore(database), cached);
	}

	@Bean
	LookingForQuestions lookingForQuestions(Questions questions) {
		return new LookingForQuestions(questions);
	}

	@Bean
	CopyingQuestions copyingQuestions(CopiedQuestions questions) {
		return new CopyingQuestions(questions);
	}

	@Bean
	ApplicationRunner loadQuestions(CopiedQuestions questions) {
		Retry untilDatabaseIsThere = Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(200))
			.maxBackoff(Duration.ofSeconds(2));
		return (arguments) -> questions.load().retryWhen(untilDatabaseIsThere).subscribe();
	}

	@Bean
	ReactiveHealthIndicator questionsHealthIndicator(CopiedQuestions questions) {
		return () -> Mono.fromSupplier(() -> (questions.isLoaded() ? Health.up() : Health.outOfService()).build());
	}

}
