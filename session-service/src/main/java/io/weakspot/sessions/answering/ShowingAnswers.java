package io.weakspot.sessions.answering;

import java.util.Optional;

import io.weakspot.sessions.questions.Questions;
import reactor.core.publisher.Mono;

/** Shows answers, with the model answer once there is a grade. */
public class ShowingAnswers {

	private final Questions questions;

	ShowingAnswers(Questions questions) {
		this.questions = questions;
	}

	/** An answer as it may be seen now. */
	public Mono<AnswerView> show(Answer answer) {
		// Whoever has no grade yet must not read what would earn one.
		if (answer.grade() == null) {
			return Mono.just(AnswerView.of(answer, null));
		}
		return this.questions.find(answer.submitted().questionId(), answer.submitted().questionVersion())
			.map((question) -> Optional.ofNullable(question.referenceAnswer()))
			.defaultIfEmpty(Optional.empty())
			.map((reference) -> AnswerView.of(answer, reference.orElse(null)));
	}

}
