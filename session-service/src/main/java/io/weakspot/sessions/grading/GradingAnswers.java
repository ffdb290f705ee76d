package io.weakspot.sessions.grading;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.weakspot.sessions.answering.Answer;
import io.weakspot.sessions.answering.Answers;
import io.weakspot.sessions.domain.Grade;
import io.weakspot.sessions.domain.Question;
import io.weakspot.sessions.domain.SubmittedAnswer;
import io.weakspot.sessions.questions.Questions;
import io.weakspot.starter.facts.Fact;
import io.weakspot.starter.facts.FactBodies;
import io.weakspot.starter.facts.MalformedFactException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.BatchListenerFailedException;

/**
 * Grades what was submitted, in a consumer group of its own: however slow it gets,
 * submitting stays as fast as it is.
 */
class GradingAnswers {

	private static final Logger log = LoggerFactory.getLogger(GradingAnswers.class);

	private final Answers answers;

	private final Questions questions;

	private final Grader grader;

	private final Scheduler pool;

	private final Clock clock;

	private final GradingSettings settings;

	GradingAnswers(Answers answers, Questions questions, Grader grader, Scheduler pool, Clock clock,
			GradingSettings settings) {
		this.answers = answers;
		this.questions = questions;
		this.grader = grader;
		this.pool = pool;
		this.clock = clock;
		this.settings = settings;
	}

	@KafkaListener(id = "grading-answers", groupId = "session-service-grading", topics = "answers.v1", batch = "true",
			properties = { "max.poll.records=${weakspot.grading.batch}",
					"max.poll.interval.ms=${weakspot.grading.poll-interval-ms}" })
	void on(List<ConsumerRecord<String, byte[]>> records) {
		List<Failure> failures = Flux.fromIterable(byLearner(records))
			.flatMap((learner) -> Flux.fromIterable(learner).concatMap((index) -> failure(records, index)))
			.collectList()
			// The listener's own thread waits, so that offsets follow the grades; but not
			// for longer than it may be away, as another instance has the batch then.
			.block(Duration.ofMillis(this.settings.pollIntervalMs()));
		if (failures != null && !failures.isEmpty()) {
			Failure first = failures.stream().min((a, b) -> Integer.compare(a.index(), b.index())).orElseThrow();
			throw new BatchListenerFailedException("An answer could not be graded", first.cause(), first.index());
		}
	}

	private record Failure(int index, Throwable cause) {

	}

	/** The fields of the fact that matter here. */
	private record AnswerSubmitted(String answerId) {

	}

	/** The records' places in the batch, in order for each learner. */
	private static Collection<List<Integer>> byLearner(List<ConsumerRecord<String, byte[]>> records) {
		Map<String, List<Integer>> byLearner = IntStream.range(0, records.size())
			.boxed()
			.collect(Collectors.groupingBy((index) -> String.valueOf(records.get(index).key()), LinkedHashMap::new,
					Collectors.toList()));
		return byLearner.values();
	}

	/** What went wrong with a record; empty when all went well. */
	private Mono<Failure> failure(List<ConsumerRecord<String, byte[]>> records, int index) {
		return Mono.defer(() -> gradeFact(records.get(index)))
			.timeout(this.settings.within())
			.then(Mono.<Failure>empty())
			.onErrorResume((cause) -> Mono.just(new Failure(index, cause)));
	}

	private Mono<Void> gradeFact(ConsumerRecord<String, byte[]> record) {
		Fact fact = Fact.of(record);
		if (!fact.type().equals("AnswerSubmitted")) {
			return Mono.empty();
		}
		String answerId = answerId(fact);
		return this.answers.find(answerId).singleOptional().flatMap((found) -> {
			if (found.isEmpty()) {
				log.info("Answer {} is not there any more and is not graded", answerId);
			}
			return found.filter(GradingAnswers::waits).map(this::gradeAnswer).orElseGet(Mono::empty);
		});
	}

	private static String answerId(Fact fact) {
		String answerId = FactBodies.read(fact, AnswerSubmitted.class).answerId();
		if (answerId == null || answerId.isBlank()) {
			throw new MalformedFactException(fact.type() + " " + fact.id() + " names no answer");
		}
		return answerId;
	}

	/** A fact that comes again must not replace a grade, least of all a person's. */
	private static boolean waits(Answer answer) {
		return answer.grade() == null;
	}

	private Mono<Void> gradeAnswer(Answer answer) {
		SubmittedAnswer submitted = answer.submitted();
		return this.questions.find(submitted.questionId(), submitted.questionVersion())
			.switchIfEmpty(Mono.error(() -> new IllegalStateException("Question " + submitted.questionId()
					+ " in version " + submitted.questionVersion() + " has not come here yet")))
			.publishOn(this.pool)
			.map((question) -> grade(question, submitted))
			.flatMap((grade) -> this.answers.recordGrade(submitted.answerId(), grade, this.clock.instant()))
			.then();
	}

	private Grade grade(Question question, SubmittedAnswer submitted) {
		return this.grader.grade(question, submitted);
	}

}
