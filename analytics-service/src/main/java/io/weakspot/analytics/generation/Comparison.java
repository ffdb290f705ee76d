package io.weakspot.analytics.generation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import io.swagger.v3.oas.annotations.media.Schema;
import io.weakspot.analytics.facts.MasteryChanged;
import org.jspecify.annotations.Nullable;

/**
 * How a new generation differs from the one that it replaces.
 */
@Schema(description = "How the rebuilt reports differ from those that they replace")
public record Comparison(@Schema(description = "Learners compared") long learners,
		@Schema(description = "Topics of learners compared") long topics,
		@Schema(description = "Topics that are the same, byte for byte") long equal,
		@Schema(description = "Topics that are not") long differing,
		@Schema(description = "Topics that changed faster than they could be compared") long moving,
		@Schema(description = "Topics whose state is another one") long stateChanges,
		@Schema(description = "The first of those") List<StateChange> changes,
		@Schema(description = "Statistics of versions of questions") Counts questions,
		@Schema(description = "The same among the members of a class") Counts cohortQuestions,
		@Schema(description = "How far learners are with assignments") Counts assignments) {

	/** More are counted, but not listed. */
	static final int MOST_LISTED = 500;

	static final Comparison NONE = new Comparison(0, 0, 0, 0, 0, 0, List.of(), Counts.NONE, Counts.NONE, Counts.NONE);

	public Comparison {
		changes = List.copyOf(changes);
		// One that was kept by an older version has no more than topics.
		questions = Objects.requireNonNullElse(questions, Counts.NONE);
		cohortQuestions = Objects.requireNonNullElse(cohortQuestions, Counts.NONE);
		assignments = Objects.requireNonNullElse(assignments, Counts.NONE);
	}

	static Comparison of(Comparing<MasteryChanged> mastery, StateChanges changes, Counts questions,
			Counts cohortQuestions, Counts assignments) {
		Counts topics = mastery.result();
		return new Comparison(mastery.documents(), topics.equal() + topics.differing() + topics.moving(),
				topics.equal(), topics.differing(), topics.moving(), changes.count(), changes.listed(), questions,
				cohortQuestions, assignments);
	}

	/** The same with names, where there are any. */
	Comparison named(Function<String, Optional<String>> names) {
		return new Comparison(this.learners, this.topics, this.equal, this.differing, this.moving, this.stateChanges,
				this.changes.stream().map((change) -> change.named(names)).toList(), this.questions,
				this.cohortQuestions, this.assignments);
	}

	/**
	 * A learner whose topic is in another state now.
	 *
	 * @param name what the learner is called in a cohort; null where that is not known,
	 * and where the change is kept
	 */
	public record StateChange(String learnerId, @Nullable String name, String topicId, String topic, String from,
			String to) {

		private StateChange named(Function<String, Optional<String>> names) {
			return new StateChange(this.learnerId, names.apply(this.learnerId).orElse(null), this.topicId, this.topic,
					this.from, this.to);
		}

	}

	/**
	 * How many results of one kind are the same, byte for byte, how many are not, and how
	 * many changed faster than they could be compared.
	 */
	public record Counts(long equal, long differing, long moving) {

		static final Counts NONE = new Counts(0, 0, 0);

	}

}
