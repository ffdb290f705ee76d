package io.weakspot.analytics.domain.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import io.weakspot.analytics.domain.mastery.GradedAnswer;
import org.jspecify.annotations.Nullable;

/**
 * How far a learner is with an assignment: the first answer to each of its questions.
 *
 * @param revision how often it has changed
 * @param answers in the order of their questions' ids
 */
public record Progress(long revision, List<Answer> answers) {

	/** Nothing was answered yet. */
	public static final Progress NONE = new Progress(0, List.of());

	public Progress {
		answers = List.copyOf(answers);
	}

	/** The progress after an answer or a newer grade, the same where nothing changes. */
	public Progress with(GradedAnswer answer) {
		Answer now = Answer.of(answer);
		Optional<Answer> known = this.answers.stream().filter(now::isToTheSameQuestion).findFirst();
		if (known.filter((before) -> before.equals(now) || !now.replaces(before)).isPresent()) {
			return this;
		}
		List<Answer> all = new ArrayList<>(this.answers);
		known.ifPresent(all::remove);
		all.add(now);
		all.sort(Comparator.comparing(Answer::questionId));
		return new Progress(this.revision + 1, all);
	}

	/**
	 * The first answer to a question.
	 *
	 * @param at when it was accepted, in milliseconds since 1970
	 * @param score from 0 to 1, or null where its grade is not sure
	 */
	public record Answer(String questionId, String answerId, long at, @Nullable Double score) {

		static Answer of(GradedAnswer answer) {
			return new Answer(answer.questionId(), answer.answerId(), answer.acceptedAt(),
					answer.counted() ? answer.score() : null);
		}

		private boolean isToTheSameQuestion(Answer other) {
			return this.questionId.equals(other.questionId);
		}

		/** The same answer by a newer grade, or an earlier answer that came late. */
		private boolean replaces(Answer other) {
			return this.answerId.equals(other.answerId) || this.at < other.at
					|| this.at == other.at && this.answerId.compareTo(other.answerId) < 0;
		}

	}

}
