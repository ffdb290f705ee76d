package io.weakspot.sessions.answering;

import java.time.Clock;

import com.mongodb.reactivestreams.client.MongoDatabase;
import io.weakspot.sessions.attempts.Attempts;
import io.weakspot.sessions.cohorts.Cohorts;
import io.weakspot.sessions.outbox.Outbox;
import io.weakspot.sessions.outbox.OwingCollection;
import io.weakspot.sessions.outbox.Passing;
import io.weakspot.sessions.questions.Questions;
import io.weakspot.sessions.starting.Sessions;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AnsweringConfiguration {

	@Bean
	AnswerStore answers(MongoDatabase database, Outbox outbox) {
		return new AnswerStore(database, outbox);
	}

	@Bean
	OwingCollection owingAnswers() {
		return new OwingCollection(AnswerStore.COLLECTION);
	}

	@Bean
	Passing rememberingAttempts(Attempts attempts) {
		return new RememberingAttempts(attempts);
	}

	@Bean
	ShowingAnswers showingAnswers(Questions questions) {
		return new ShowingAnswers(questions);
	}

	@Bean
	SeeingAnswers seeingAnswers(Cohorts cohorts, Questions questions) {
		return new SeeingAnswers(cohorts, questions);
	}

	@Bean
	AnsweringQuestion answeringQuestion(Sessions sessions, Questions questions, Attempts attempts, Cohorts cohorts,
			AnswerStore answers, Clock clock) {
		return new AnsweringQuestion(sessions, questions, attempts, cohorts, answers, clock);
	}

}
