package io.weakspot.bench.facts;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** Bodies of facts as the event contract has them; times are ISO-8601. */
final class FactBodies {

	private FactBodies() {
	}

	record AnswerGraded(String answerId, String sessionId, String mode, String learnerId, String questionId,
			int questionVersion, String bankId, List<Topic> topics, String intent, String level, int attemptNo,
			boolean first, long activeMs, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String assignmentId,
			List<String> cohortIds, String acceptedAt, String gradedAt, String grader, String graderVersion,
			double score, double confidence, boolean unsure, boolean fallback, List<Covered> keyPoints,
			List<String> misconceptions, Structure structure, Delivery delivery) {
	}

	record Topic(String id, String name, double weight) {
	}

	record Covered(String id, boolean covered) {
	}

	record Structure(boolean directAnswer, boolean example, boolean tradeOff) {
	}

	record Delivery(int words, double wordsPerMinute, int fillers, long speakingMs) {
	}

	record QuestionPublished(String id, int version, String bankId, @Nullable String ownerId, String visibility,
			String text, @Nullable String code, String kind, List<String> options, List<Topic> topics, String level,
			String intent, String referenceAnswer, List<KeyPoint> keyPoints, List<String> followUps,
			@Nullable String appliesTo, @Nullable String verifiedOn, @Nullable String source, @Nullable String licence,
			String publishedAt) {
	}

	record KeyPoint(String id, String text, String kind, List<String> phrasings, boolean derived) {
	}

	record CohortChanged(String cohortId, int version, String name, List<String> ownerIds, List<Member> members,
			List<Assigned> assignments, String changedAt) {
	}

	record Member(String learnerId, String name, String joinedAt) {
	}

	record Assigned(String assignmentId, String title, String bankId, List<String> topics, List<String> questionIds,
			String dueAt, String createdAt) {
	}

}
