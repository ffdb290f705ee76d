package io.weakspot.sessions.answering;

import java.util.List;

import io.weakspot.sessions.domain.Choosing;
import io.weakspot.sessions.domain.Question;
import io.weakspot.sessions.domain.SubmittedAnswer;
import io.weakspot.sessions.questions.Questions;
import io.weakspot.sessions.testing.Fixtures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import static io.weakspot.sessions.testing.Fixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

class ShowingAnswersTest {

	private final SubmittedAnswer submitted = Fixtures.anAnswer(Fixtures.aSession("learner", 1), 0, "Said.");

	private final ShowingAnswers showing = new ShowingAnswers(new OneQuestion());

	@Test
	void theModelAnswerComesWithTheGrade() {
		StepVerifier
			.create(this.showing.show(new Answer(this.submitted, Fixtures.aGrade(0.5, "1"), NOON.plusSeconds(9))))
			.assertNext((view) -> assertThat(view.referenceAnswer()).isEqualTo("So."))
			.verifyComplete();
	}

	@Test
	void withoutAGradeItStaysHidden() {
		StepVerifier.create(this.showing.show(new Answer(this.submitted, null, null)))
			.assertNext((view) -> assertThat(view.referenceAnswer()).isNull())
			.verifyComplete();
	}

	/** Has one question in all versions. */
	private static final class OneQuestion implements Questions {

		@Override
		public Mono<Question> find(String questionId, int version) {
			return Mono.just(Fixtures.aQuestion(Question.Kind.OPEN));
		}

		@Override
		public List<Choosing.Candidate> open(@Nullable String bankId, String learnerId) {
			return List.of();
		}

	}

}
