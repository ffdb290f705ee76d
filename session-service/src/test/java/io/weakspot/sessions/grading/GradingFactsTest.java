package io.weakspot.sessions.grading;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.weakspot.sessions.answering.Answer;
import io.weakspot.sessions.answering.Answers;
import io.weakspot.sessions.domain.Choosing;
import io.weakspot.sessions.domain.Grade;
import io.weakspot.sessions.domain.Question;
import io.weakspot.sessions.domain.Session;
import io.weakspot.sessions.domain.SubmittedAnswer;
import io.weakspot.sessions.questions.Questions;
import io.weakspot.sessions.testing.Fixtures;
import io.weakspot.starter.facts.Fact;
import io.weakspot.starter.facts.FactBodies;
import io.weakspot.starter.facts.MalformedFactException;
import io.weakspot.starter.testing.Golden;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import org.springframework.kafka.listener.BatchListenerFailedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class GradingFactsTest {

	private final Answered answers = new Answered();

	private final Known questions = new Known();

	private final Scheduler pool = Schedulers.newParallel("grading-test", 2);

	private final GradingAnswers grading = new GradingAnswers(this.answers, this.questions,
			new Grader(new GradingByKeyPoints((texts) -> new float[texts.size()][384],
					new Rubrics((texts) -> new float[texts.size()][384], 10))),
			this.pool, Clock.systemUTC(), new GradingSettings(2, 32, 180_000, Duration.ofSeconds(5), 10));

	@AfterEach
	void stop() {
		this.pool.dispose();
	}

	@Test
	void everyAnswerOfAPollIsGradedAndALearnersInOrder() {
		Session one = Fixtures.aSession("one", 3);
		Session two = Fixtures.aSession("two", 3);
		List<ConsumerRecord<String, byte[]>> poll = new ArrayList<>();
		for (int i = 0; i < 3; i++) {
			poll.add(submitted(this.answers.add(Fixtures.anAnswer(one, i, "Because."))));
			poll.add(submitted(this.answers.add(Fixtures.anAnswer(two, i, "Because."))));
		}

		this.grading.on(poll);

		assertThat(this.answers.graded).hasSize(6);
		assertThat(this.answers.graded).filteredOn((id) -> id.startsWith(one.id())).isSorted();
		assertThat(this.answers.graded).filteredOn((id) -> id.startsWith(two.id())).isSorted();
	}

	@Test
	void aFactThatComesAgainChangesNothing() {
		ConsumerRecord<String, byte[]> fact = submitted(this.answers.add(anAnswer()));

		this.grading.on(List.of(fact));
		this.grading.on(List.of(fact, fact));

		assertThat(this.answers.graded).hasSize(1);
	}

	@Test
	void anAnswerThatWasErasedIsPassedOver() {
		SubmittedAnswer answer = anAnswer();

		assertThatNoException().isThrownBy(() -> this.grading.on(List.of(submitted(answer))));
		assertThat(this.answers.graded).isEmpty();
	}

	@Test
	void theExampleOfTheContractIsRead() {
		Session session = new Session("3f0c8a52", "learner", Fixtures.aSession("x", 1).mode(), "django", null, 1,
				List.of(new Session.Item("q0", 1)), Fixtures.NOON, null, null, null);
		this.answers.add("3f0c8a52-5b0e-4d6a-9a57-0f4f6c1d2e11", Fixtures.anAnswer(session, 0, "Because."));

		this.grading.on(List.of(record(Golden.example("answers.v1", "AnswerSubmitted"))));

		assertThat(this.answers.graded).containsExactly("3f0c8a52-5b0e-4d6a-9a57-0f4f6c1d2e11");
	}

	@Test
	void otherFactsOfTheTopicAreLeftAlone() {
		assertThatNoException()
			.isThrownBy(() -> this.grading.on(List.of(record(Golden.example("answers.v1", "AnswerGraded")))));
	}

	@Test
	void aMalformedFactIsNamedAndItsNeighboursAreGraded() {
		Fact malformed = new Fact("x", "AnswerSubmitted", "/session-service", Instant.now(), "learner",
				"{\"answerId\":".getBytes(java.nio.charset.StandardCharsets.UTF_8));

		assertThatExceptionOfType(BatchListenerFailedException.class)
			.isThrownBy(() -> this.grading.on(List.of(submitted(this.answers.add(anAnswer())), record(malformed),
					submitted(this.answers.add(anAnswer())))))
			.withCauseInstanceOf(MalformedFactException.class)
			.satisfies((failure) -> assertThat(failure.getIndex()).isEqualTo(1));
		assertThat(this.answers.graded).hasSize(2);
	}

	@Test
	void aQuestionThatHasNotComeYetIsWaitedFor() {
		ConsumerRecord<String, byte[]> fact = submitted(this.answers.add(anAnswer()));
		this.questions.come = false;

		assertThatExceptionOfType(BatchListenerFailedException.class).isThrownBy(() -> this.grading.on(List.of(fact)))
			.withCauseInstanceOf(IllegalStateException.class);
		this.questions.come = true;
		this.grading.on(List.of(fact));

		assertThat(this.answers.graded).hasSize(1);
	}

	private static SubmittedAnswer anAnswer() {
		return Fixtures.anAnswer(Fixtures.aSession("learner", 1), 0, "Because.");
	}

	private static ConsumerRecord<String, byte[]> submitted(SubmittedAnswer answer) {
		return record(new Fact(answer.answerId() + ":submitted", "AnswerSubmitted", "/session-service",
				answer.acceptedAt(), answer.learnerId(), FactBodies.write(Map.of("answerId", answer.answerId()))));
	}

	private static ConsumerRecord<String, byte[]> record(Fact fact) {
		ConsumerRecord<String, byte[]> record = new ConsumerRecord<>("answers.v1", 0, 0, fact.key(), fact.body());
		fact.toRecord("answers.v1").headers().forEach(record.headers()::add);
		return record;
	}

	private static final class Answered implements Answers {

		private final Map<String, Answer> answers = Collections.synchronizedMap(new HashMap<>());

		private final List<String> graded = Collections.synchronizedList(new ArrayList<>());

		SubmittedAnswer add(SubmittedAnswer answer) {
			return add(answer.answerId(), answer);
		}

		SubmittedAnswer add(String id, SubmittedAnswer answer) {
			SubmittedAnswer named = new SubmittedAnswer(id, answer.sessionId(), answer.position(), answer.learnerId(),
					answer.mode(), answer.questionId(), answer.questionVersion(), answer.bankId(), answer.topics(),
					answer.intent(), answer.level(), answer.attemptNo(), answer.text(), answer.choices(),
					answer.inputMode(), answer.edited(), answer.activeMs(), answer.wallMs(), answer.confidence(),
					answer.occurredAt(), answer.acceptedAt(), answer.assignmentId(), answer.cohortIds());
			this.answers.put(id, new Answer(named, null, null));
			return named;
		}

		@Override
		public Mono<Answer> find(String answerId) {
			return Mono.justOrEmpty(this.answers.get(answerId));
		}

		@Override
		public Mono<List<Answer>> of(Session session) {
			return Mono.just(List.copyOf(this.answers.values()));
		}

		@Override
		public Mono<Map<String, Instant>> acceptedAt(Collection<String> answerIds) {
			return Mono.just(Map.of());
		}

		@Override
		public Mono<Set<String>> existing(Collection<String> answerIds) {
			return Mono.just(Set.copyOf(this.answers.keySet()));
		}

		@Override
		public Mono<Boolean> recordGrade(String answerId, Grade grade, Instant gradedAt) {
			this.answers.computeIfPresent(answerId, (id, answer) -> new Answer(answer.submitted(), grade, gradedAt));
			this.graded.add(answerId);
			return Mono.just(true);
		}

	}

	private static final class Known implements Questions {

		private volatile boolean come = true;

		@Override
		public Mono<Question> find(String questionId, int version) {
			return this.come ? Mono.just(Fixtures.aQuestion(Question.Kind.OPEN)) : Mono.empty();
		}

		@Override
		public List<Choosing.Candidate> open(@Nullable String bankId, String learnerId) {
			return List.of();
		}

	}

}
