package io.weakspot.sessions.answering;

import java.util.List;

import io.weakspot.sessions.attempts.Attempts;
import io.weakspot.sessions.outbox.OwedFact;
import io.weakspot.sessions.outbox.Passing;
import io.weakspot.starter.facts.FactBodies;
import reactor.core.publisher.Mono;

/** Counts an answer among the learner's attempts when its fact goes out. */
class RememberingAttempts implements Passing {

	private final Attempts attempts;

	RememberingAttempts(Attempts attempts) {
		this.attempts = attempts;
	}

	@Override
	public Mono<Void> on(List<OwedFact> sent) {
		return this.attempts.remember(sent.stream()
			.filter((fact) -> fact.type().equals(AnswerFacts.SUBMITTED))
			.map((fact) -> FactBodies.read(fact.toFact(), AnswerFacts.AnswerSubmitted.class))
			.map((answer) -> new Attempts.Attempt(answer.learnerId(), answer.questionId(), answer.answerId()))
			.toList());
	}

}
