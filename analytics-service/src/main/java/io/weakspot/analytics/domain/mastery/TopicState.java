package io.weakspot.analytics.domain.mastery;

import java.util.ArrayList;
import java.util.List;

/**
 * What is known of a learner in one topic.
 *
 * @param name what people call the topic
 * @param deviation how far the learner does better here than their ability says
 * @param form how its answers went
 * @param answers how many answers were counted
 * @param questions how many distinct questions these were
 * @param lastSeen when the last of them was accepted, in milliseconds since 1970
 * @param revision how often this state has changed
 * @param checkpoints the belief about the topic at two earlier times, oldest first
 * @param recent the last answers, oldest first
 * @param earlier questions that were answered before those and not since, as far as that
 * was within the last day, oldest first
 * @param banks the banks that the questions came from
 */
public record TopicState(String name, Gaussian deviation, Form form, int answers, int questions, long lastSeen,
		long revision, List<Checkpoint> checkpoints, List<RecentAnswer> recent, List<Earlier> earlier,
		List<String> banks) {

	private static final int CHECKPOINTS_KEPT = 2;

	private static final long DAY = 86_400_000;

	private static final int EARLIER_KEPT = 100;

	public TopicState {
		checkpoints = List.copyOf(checkpoints);
		recent = List.copyOf(recent);
		earlier = List.copyOf(earlier);
		banks = List.copyOf(banks);
	}

	/**
	 * The questions that were answered within a day before the last answer, up to some
	 * bound, and those of the last answers in any case, each answer oldest first.
	 */
	public List<Earlier> lastAnswered() {
		List<Earlier> all = new ArrayList<>(this.earlier);
		this.recent.forEach((answer) -> all.add(new Earlier(answer.questionId(), answer.at())));
		return all;
	}

	/** The state of a topic whose answers were all taken back. */
	TopicState emptied(Gaussian prior) {
		return new TopicState(this.name, prior, Form.before(0), 0, 0, this.lastSeen, this.revision, List.of(),
				List.of(), List.of(), this.banks);
	}

	TopicState withRevision(long revision) {
		return new TopicState(this.name, this.deviation, this.form, this.answers, this.questions, this.lastSeen,
				revision, this.checkpoints, this.recent, this.earlier, this.banks);
	}

	TopicState withCheckpoint(Gaussian belief) {
		return new TopicState(this.name, this.deviation, this.form, this.answers, this.questions, this.lastSeen,
				this.revision, appended(this.checkpoints, new Checkpoint(this.answers, belief), CHECKPOINTS_KEPT),
				this.recent, this.earlier, this.banks);
	}

	static <T> List<T> appended(List<T> list, T element, int kept) {
		List<T> longer = new ArrayList<>(list.subList(Math.max(0, list.size() - kept + 1), list.size()));
		longer.add(element);
		return longer;
	}

	/** What is still kept of earlier questions when one more answer comes. */
	static List<Earlier> earlier(TopicState before, RecentAnswer now) {
		List<Earlier> kept = new ArrayList<>(before.earlier);
		if (before.recent.size() == RecentAnswer.KEPT) {
			RecentAnswer leaving = before.recent.getFirst();
			kept.removeIf((question) -> question.questionId.equals(leaving.questionId()));
			kept.add(new Earlier(leaving.questionId(), leaving.at()));
		}
		kept.removeIf((question) -> question.at <= now.at() - DAY || question.questionId.equals(now.questionId()));
		return kept.subList(Math.max(0, kept.size() - EARLIER_KEPT), kept.size());
	}

	/**
	 * That a question was answered, so that it rests.
	 *
	 * @param at when it was accepted, in milliseconds since 1970
	 */
	public record Earlier(String questionId, long at) {
	}

	/**
	 * What was believed after some answers.
	 *
	 * @param belief about the logit of the expected score
	 */
	public record Checkpoint(int answers, Gaussian belief) {
	}

}
