package io.weakspot.sessions.domain;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * An answer as it was accepted. Nothing of it changes afterwards.
 *
 * @param answerId the session's id and the position, joined by a hyphen
 * @param position from 0, the question's place in the session
 * @param topics what the question was about when it was answered
 * @param attemptNo from 1, how often the learner has answered this question by now
 * @param text what was said, maybe empty; null when only options were chosen
 * @param choices the ids of the chosen options
 * @param edited true when recognised text was changed by hand
 * @param activeMs how long the learner worked on it, in milliseconds
 * @param wallMs how long the question was on the screen, in milliseconds
 * @param confidence how sure the learner was, from 0 to 1, or null
 * @param occurredAt when the learner sent it, by the learner's clock
 * @param acceptedAt when it was accepted, by the server's clock
 * @param assignmentId the assignment that it belongs to, or null
 * @param cohortIds the cohorts that the learner was in when it was accepted
 */
public record SubmittedAnswer(String answerId, String sessionId, int position, String learnerId, Mode mode,
		String questionId, int questionVersion, String bankId, List<TopicWeight> topics, String intent, String level,
		int attemptNo, @Nullable String text, List<String> choices, InputMode inputMode, boolean edited, long activeMs,
		long wallMs, @Nullable Double confidence, Instant occurredAt, Instant acceptedAt, @Nullable String assignmentId,
		List<String> cohortIds) {

	public SubmittedAnswer {
		topics = List.copyOf(topics);
		choices = List.copyOf(choices);
		// Answers from before there were cohorts don't have it.
		cohortIds = List.copyOf(Objects.requireNonNullElse(cohortIds, List.of()));
	}

	public static String id(String sessionId, int position) {
		return sessionId + "-" + position;
	}

	/** Whether the learner never answered this question before. */
	public boolean isFirst() {
		return this.attemptNo == 1;
	}

}
