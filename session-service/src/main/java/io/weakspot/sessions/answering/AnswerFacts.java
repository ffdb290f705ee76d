package io.weakspot.sessions.answering;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.weakspot.sessions.domain.Grade;
import io.weakspot.sessions.domain.SubmittedAnswer;
import io.weakspot.sessions.domain.TopicWeight;
import io.weakspot.sessions.outbox.OwedFact;
import io.weakspot.sessions.web.Words;
import org.jspecify.annotations.Nullable;

/** The facts about answers, as the contract has them. The text is never part of them. */
final class AnswerFacts {

	static final String SUBMITTED = "AnswerSubmitted";

	private static final String TOPIC = "answers.v1";

	private AnswerFacts() {
	}

	static OwedFact submitted(SubmittedAnswer answer) {
		AnswerSubmitted body = new AnswerSubmitted(answer.answerId(), answer.sessionId(), Words.of(answer.mode()),
				answer.learnerId(), answer.questionId(), answer.questionVersion(), answer.bankId(), topics(answer),
				answer.intent(), answer.level(), answer.attemptNo(), answer.isFirst(), Words.of(answer.inputMode()),
				answer.edited(), answer.activeMs(), answer.wallMs(), answer.assignmentId(), answer.cohortIds(),
				answer.occurredAt(), answer.acceptedAt());
		return OwedFact.of(answer.answerId() + ":submitted", TOPIC, SUBMITTED, answer.learnerId(), answer.acceptedAt(),
				body);
	}

	/**
	 * The fact of a grade.
	 * @param before the grade that it replaces, or null
	 */
	static OwedFact graded(SubmittedAnswer answer, Grade grade, Instant gradedAt, @Nullable Grade before) {
		AnswerGraded body = new AnswerGraded(answer.answerId(), answer.sessionId(), Words.of(answer.mode()),
				answer.learnerId(), answer.questionId(), answer.questionVersion(), answer.bankId(), topics(answer),
				answer.intent(), answer.level(), answer.attemptNo(), answer.isFirst(), answer.assignmentId(),
				answer.cohortIds(), answer.activeMs(), answer.acceptedAt(), gradedAt, grade.grader(),
				grade.graderVersion(), grade.score(), grade.confidence(), grade.unsure(), grade.fallback(),
				grade.keyPoints().stream().map(Point::of).toList(),
				grade.misconceptions().stream().map(Grade.StatedMisconception::id).toList(),
				Structure.of(grade.structure()), grade.delivery(),
				(before != null) ? idOfGrade(answer.answerId(), before) : null);
		return OwedFact.of(idOfGrade(answer.answerId(), grade), TOPIC, "AnswerGraded", answer.learnerId(), gradedAt,
				body);
	}

	private static String idOfGrade(String answerId, Grade grade) {
		return answerId + ":graded:" + grade.grader() + ":" + grade.graderVersion();
	}

	private static List<Topic> topics(SubmittedAnswer answer) {
		return answer.topics().stream().map(Topic::of).toList();
	}

	record AnswerSubmitted(String answerId, String sessionId, String mode, String learnerId, String questionId,
			int questionVersion, String bankId, List<Topic> topics, String intent, String level, int attemptNo,
			boolean first, String inputMode, boolean edited, long activeMs, long wallMs,
			@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String assignmentId, List<String> cohortIds,
			Instant occurredAt, Instant acceptedAt) {

	}

	record AnswerGraded(String answerId, String sessionId, String mode, String learnerId, String questionId,
			int questionVersion, String bankId, List<Topic> topics, String intent, String level, int attemptNo,
			boolean first, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String assignmentId,
			@JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> cohortIds, long activeMs, Instant acceptedAt,
			Instant gradedAt, String grader, String graderVersion, double score, double confidence, boolean unsure,
			boolean fallback, List<Point> keyPoints, List<String> misconceptions, Structure structure,
			Grade.Delivery delivery, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String supersedes) {

	}

	record Topic(String id, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String name, double weight) {

		static Topic of(TopicWeight topic) {
			return new Topic(topic.id(), topic.name(), topic.weight());
		}

	}

	record Point(String id, @Nullable Boolean covered) {

		static Point of(Grade.KeyPointGrade point) {
			return new Point(point.id(), point.covered());
		}

	}

	record Structure(boolean directAnswer, boolean example, boolean tradeOff) {

		static Structure of(Grade.Structure structure) {
			return new Structure(structure.directAnswer().found(), structure.example().found(),
					structure.tradeOff().found());
		}

	}

}
