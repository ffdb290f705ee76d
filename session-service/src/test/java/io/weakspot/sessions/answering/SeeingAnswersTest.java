package io.weakspot.sessions.answering;

import java.util.List;
import java.util.Set;

import io.weakspot.sessions.cohorts.Cohorts;
import io.weakspot.sessions.domain.Assignment;
import io.weakspot.sessions.domain.Choosing;
import io.weakspot.sessions.domain.Cohort;
import io.weakspot.sessions.domain.Question;
import io.weakspot.sessions.domain.SubmittedAnswer;
import io.weakspot.sessions.questions.Questions;
import io.weakspot.sessions.testing.Fixtures;
import io.weakspot.starter.security.Caller;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import static io.weakspot.sessions.testing.Fixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

class SeeingAnswersTest {

	private static final Cohort CLASS = Cohort.created("c", "Autumn class", "ivy", "code", NOON);

	private static final SubmittedAnswer ANSWER = Fixtures.anAnswer(Fixtures.aSession("ada", 1), 0, "Said.");

	@Test
	void anInstructorSeesWhatIsPublic() {
		assertThat(isForIvy(CLASS, publicOne())).isTrue();
	}

	@Test
	void anInstructorSeesWhatIsInABankOfTheirs() {
		assertThat(isForIvy(CLASS, privateTo("ivy"))).isTrue();
	}

	@Test
	void anInstructorSeesNothingOfAnotherPrivateBank() {
		assertThat(isForIvy(CLASS, privateTo("ada"))).isFalse();
		assertThat(isForIvy(CLASS, null)).isFalse();
	}

	@Test
	void anInstructorSeesWhatIsInABankThatWasAssignedToTheClass() {
		assertThat(isForIvy(CLASS.with(assignmentOf(ANSWER.bankId()), NOON), privateTo("bob"))).isTrue();
		assertThat(isForIvy(CLASS.with(assignmentOf("another"), NOON), privateTo("bob"))).isFalse();
	}

	@Test
	void anInstructorOfAnotherClassSeesNothing() {
		assertThat(isForIvy(null, publicOne())).isFalse();
	}

	private static boolean isForIvy(@Nullable Cohort taught, @Nullable Question question) {
		List<Cohort> cohorts = (taught != null) ? List.of(taught) : List.of();
		return new SeeingAnswers(new Taught(cohorts), new One(question))
			.isFor(new Caller("ivy", "Ivy", Set.of("instructor")), ANSWER)
			.blockOptional()
			.orElseThrow();
	}

	private static Question publicOne() {
		return Fixtures.aQuestion(Question.Kind.OPEN);
	}

	private static Question privateTo(String owner) {
		Question open = publicOne();
		return new Question(open.id(), open.version(), open.bankId(), owner, Question.Visibility.PRIVATE, open.text(),
				open.code(), open.kind(), open.options(), open.topics(), open.level(), open.intent(),
				open.referenceAnswer(), open.keyPoints(), open.followUps());
	}

	private static Assignment assignmentOf(String bank) {
		return new Assignment("c-1", "Before Friday", bank, List.of(), List.of(), NOON, NOON, "");
	}

	private record Taught(List<Cohort> cohorts) implements Cohorts {

		@Override
		public List<String> joinedBy(String learnerId) {
			return List.of();
		}

		@Override
		public Mono<Cohort> joined(String cohortId, String learnerId) {
			return Mono.empty();
		}

		@Override
		public Mono<List<Cohort>> allJoined(String learnerId) {
			return Mono.just(this.cohorts);
		}

		@Override
		public Mono<List<Cohort>> taughtBy(Caller caller, String learnerId) {
			return Mono.just(this.cohorts);
		}

	}

	/** Has one question in all versions, or none. */
	private record One(@Nullable Question question) implements Questions {

		@Override
		public Mono<Question> find(String questionId, int version) {
			return Mono.justOrEmpty(this.question);
		}

		@Override
		public List<Choosing.Candidate> open(@Nullable String bankId, String learnerId) {
			return List.of();
		}

	}

}
