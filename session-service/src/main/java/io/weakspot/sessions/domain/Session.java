package io.weakspot.sessions.domain;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * A learner's way through a list of questions. Which of them are answered is not kept
 * here: the answers say so themselves.
 *
 * @param bankId the bank that was asked for, or null when any would do
 * @param assignmentId the assignment that it is for, or null
 * @param seed what the questions were shuffled by
 * @param items the questions in the order in which they are asked; positions count from 0
 * @param deadline when time is up, or null when there is no limit
 * @param completedAt when the learner ended it, or null
 * @param answeredCount how many were answered when it was ended, or null before that
 */
public record Session(String id, String learnerId, Mode mode, @Nullable String bankId, @Nullable String assignmentId,
		long seed, List<Item> items, Instant startedAt, @Nullable Instant deadline, @Nullable Instant completedAt,
		@Nullable Integer answeredCount) {

	public Session {
		items = List.copyOf(items);
	}

	public boolean belongsTo(String learner) {
		return this.learnerId.equals(learner);
	}

	public boolean has(int position) {
		return position >= 0 && position < this.items.size();
	}

	public State stateAt(Instant now) {
		if (this.completedAt != null) {
			return State.COMPLETED;
		}
		return (this.deadline != null && !now.isBefore(this.deadline)) ? State.EXPIRED : State.RUNNING;
	}

	public boolean isOverAt(Instant now) {
		return stateAt(now) != State.RUNNING;
	}

	public Session completed(Instant now, int answered) {
		return new Session(this.id, this.learnerId, this.mode, this.bankId, this.assignmentId, this.seed, this.items,
				this.startedAt, this.deadline, now, answered);
	}

	/** The ids that answers to this session have, in the order of the questions. */
	public List<String> answerIds() {
		return IntStream.range(0, this.items.size())
			.mapToObj((position) -> SubmittedAnswer.id(this.id, position))
			.toList();
	}

	/** A question of the session, in the version that was current at the start. */
	public record Item(String questionId, int questionVersion) {

	}

	/** What can be done with a session. */
	public enum State {

		RUNNING, COMPLETED, EXPIRED

	}

}
