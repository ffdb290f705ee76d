package io.weakspot.sessions.cohorts;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;

import com.mongodb.reactivestreams.client.MongoDatabase;
import io.weakspot.sessions.outbox.Outbox;
import io.weakspot.sessions.outbox.OwingCollection;
import io.weakspot.sessions.questions.LookingForQuestions;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CohortsConfiguration {

	@Bean
	KnownCohorts cohorts(MongoDatabase database, Outbox outbox) {
		return new KnownCohorts(new CohortStore(database, outbox));
	}

	@Bean
	OwingCollection owingCohorts(MongoDatabase database) {
		return new OwingCollection(CohortStore.COLLECTION, CohortStore.state(database));
	}

	@Bean
	CopyingCohorts copyingCohorts(KnownCohorts cohorts) {
		return new CopyingCohorts(cohorts);
	}

	@Bean
	JoinCodes joinCodes(MongoDatabase database) {
		return new JoinCodes(new JoinCodeStore(database), new SecureRandom());
	}

	@Bean
	RunningCohort runningCohort(KnownCohorts cohorts, JoinCodes codes, Clock clock) {
		return new RunningCohort(cohorts, codes, clock);
	}

	@Bean
	JoiningCohort joiningCohort(KnownCohorts cohorts, JoinCodes codes, Clock clock) {
		return new JoiningCohort(cohorts, codes, clock);
	}

	@Bean
	AssigningQuestions assigningQuestions(KnownCohorts cohorts, LookingForQuestions looking, Clock clock) {
		return new AssigningQuestions(cohorts, looking, clock, new SecureRandom());
	}

	@Bean
	ListingCohorts listingCohorts(KnownCohorts cohorts) {
		return new ListingCohorts(cohorts);
	}

	@Bean
	ApplicationRunner loadCohorts(KnownCohorts cohorts) {
		Retry untilDatabaseIsThere = Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(200))
			.maxBackoff(Duration.ofSeconds(2));
		return (arguments) -> cohorts.load().retryWhen(untilDatabaseIsThere).subscribe();
	}

	@Bean
	ReactiveHealthIndicator cohortsHealthIndicator(KnownCohorts cohorts) {
		return () -> Mono.fromSupplier(() -> (cohorts.isLoaded() ? Health.up() : Health.outOfService()).build());
	}

}
