package io.weakspot.sessions.practising;

import java.time.Clock;

import com.mongodb.reactivestreams.client.MongoDatabase;
import io.weakspot.sessions.answering.Answers;
import io.weakspot.sessions.questions.Questions;
import io.weakspot.sessions.starting.Sessions;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PractisingConfiguration {

	@Bean
	DraftStore drafts(MongoDatabase database) {
		return new DraftStore(database);
	}

	@Bean
	ListingSessions listingSessions(Sessions sessions, Answers answers, Questions questions) {
		return new ListingSessions(sessions, answers, questions);
	}

	@Bean
	AskingNext askingNext(Answers answers, Questions questions, DraftStore drafts, Clock clock) {
		return new AskingNext(answers, questions, drafts, clock);
	}

	@Bean
	CompletingSession completingSession(Sessions sessions, Answers answers, DraftStore drafts, Clock clock) {
		return new CompletingSession(sessions, answers, drafts, clock);
	}

}
