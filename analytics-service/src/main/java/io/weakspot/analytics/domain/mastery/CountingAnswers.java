package io.weakspot.analytics.domain.mastery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * Counts each graded answer of a learner once. What is known afterwards depends on the
 * set of answers and their newest grades alone, not on the order in which they came: an
 * answer newer than all others is added in one step, and anything that changes the past
 * makes the learner's answers be counted again, in the order in which they were given.
 */
public final class CountingAnswers {

	private static final Comparator<GradedAnswer> AS_GIVEN = Comparator.comparingLong(GradedAnswer::acceptedAt)
		.thenComparing(GradedAnswer::answerId);

	private final OneAnswer oneAnswer;

	private final Priors priors;

	public CountingAnswers(Model model) {
		this.oneAnswer = new OneAnswer(new BayesianFilter(), model);
		this.priors = model.priors();
	}

	/**
	 * Counts an answer, or a newer grade of one.
	 */
	public Counted count(GradedAnswer answer, LearnerMemory memory) {
		KeptAnswer earlier = memory.answer(answer.answerId());
		if (earlier != null && !answer.grade().replaces(earlier.answer().grade())) {
			return Counted.nothing();
		}
		boolean countedBefore = earlier != null && earlier.answer().counted();
		if (!countedBefore && !answer.counted()) {
			return new Counted(new TreeSet<>(), List.of(remember(earlier, kept(answer, null, earlier), memory)));
		}
		if (!countedBefore && isNewest(answer, memory.learner())) {
			OneAnswer.Step step = this.oneAnswer.add(answer, memory);
			return new Counted(step.topics(),
					List.of(remember(earlier, kept(answer, step.foresight(), earlier), memory)));
		}
		return countAgain(answer, memory);
	}

	private static KeptAnswer kept(GradedAnswer answer, @Nullable Foresight foresight, @Nullable KeptAnswer before) {
		return new KeptAnswer(answer, foresight, KeptAnswer.corrected(before, answer.grade()));
	}

	private static Counted.Change remember(@Nullable KeptAnswer before, KeptAnswer now, LearnerMemory memory) {
		memory.remember(now);
		return new Counted.Change(before, now);
	}

	private static boolean isNewest(GradedAnswer answer, @Nullable LearnerState learner) {
		return learner == null || answer.isAfter(learner.at(), learner.lastAnswerId());
	}

	private Counted countAgain(GradedAnswer answer, LearnerMemory memory) {
		Map<String, KeptAnswer> before = new HashMap<>();
		memory.answers().forEach((kept) -> before.put(kept.answer().answerId(), kept));
		Map<String, GradedAnswer> known = new HashMap<>();
		before.forEach((id, kept) -> known.put(id, kept.answer()));
		known.put(answer.answerId(), answer);
		FreshMemory fresh = new FreshMemory();
		List<Counted.Change> changes = new ArrayList<>();
		for (GradedAnswer each : known.values().stream().sorted(AS_GIVEN).toList()) {
			KeptAnswer was = before.get(each.answerId());
			KeptAnswer now = kept(each, each.counted() ? this.oneAnswer.add(each, fresh).foresight() : null, was);
			if (!now.equals(was)) {
				changes.add(remember(was, now, memory));
			}
		}
		return new Counted(replaceAll(memory, fresh), changes);
	}

	private SequencedSet<String> replaceAll(LearnerMemory memory, FreshMemory fresh) {
		memory.learner(fresh.learner());
		List<String> questions = new ArrayList<>(memory.questions());
		questions.addAll(fresh.questions());
		questions.forEach((question) -> memory.question(question, fresh.question(question)));
		return replaceTopics(memory, fresh);
	}

	private SequencedSet<String> replaceTopics(LearnerMemory memory, FreshMemory fresh) {
		SequencedSet<String> candidates = new TreeSet<>(memory.topics().keySet());
		candidates.addAll(fresh.topics().keySet());
		SequencedSet<String> changed = new TreeSet<>();
		for (String topicId : candidates) {
			TopicState old = memory.topic(topicId);
			TopicState now = counted(fresh.topic(topicId), old);
			if (!now.equals(old)) {
				memory.topic(topicId, now.withRevision((old != null) ? old.revision() + 1 : 1));
				changed.add(topicId);
			}
		}
		return changed;
	}

	private TopicState counted(@Nullable TopicState fresh, @Nullable TopicState old) {
		if (fresh == null) {
			if (old == null) {
				throw new IllegalStateException("a topic is neither known nor counted");
			}
			return old.emptied(this.priors.learnerTopic());
		}
		return (old != null) ? fresh.withRevision(old.revision()) : fresh;
	}

}
