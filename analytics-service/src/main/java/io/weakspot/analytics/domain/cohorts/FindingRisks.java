package io.weakspot.analytics.domain.cohorts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds who needs help in a class: all reasons that hold, each with what shows it. */
public final class FindingRisks {

	private final RiskThresholds thresholds;

	public FindingRisks(RiskThresholds thresholds) {
		this.thresholds = thresholds;
	}

	/** The reasons that hold for a learner now, the most pressing first. */
	public List<Risk> of(Standing standing, Instant now) {
		List<Risk> risks = new ArrayList<>();
		inactive(standing, now).ifPresent(risks::add);
		standing.tasks().forEach((task) -> atRisk(task, standing.joinedAt(), now).ifPresent(risks::add));
		weakCore(standing).ifPresent(risks::add);
		falling(standing).ifPresent(risks::add);
		return risks;
	}

	/** Who has just joined is given the same time as who has just answered. */
	private Optional<Risk> inactive(Standing standing, Instant now) {
		Instant seen = standing.lastSeen();
		Instant since = (seen != null && seen.isAfter(standing.joinedAt())) ? seen : standing.joinedAt();
		return since.plus(this.thresholds.inactiveAfter()).isAfter(now) ? Optional.empty()
				: Optional.of(new Risk(Risk.Code.INACTIVE, since, List.of(), null,
						standing.lastTopic().map(FindingRisks::newest).orElse(List.of())));
	}

	private static List<String> newest(Standing.Topic topic) {
		List<String> evidence = topic.evidence();
		return evidence.isEmpty() ? evidence : List.of(evidence.getLast());
	}

	/** What was due before the learner came is not held against them. */
	private Optional<Risk> atRisk(Standing.Task task, Instant joinedAt, Instant now) {
		Instant start = joinedAt.isAfter(task.createdAt()) ? joinedAt : task.createdAt();
		if (task.isDone() || !start.isBefore(task.dueAt())) {
			return Optional.empty();
		}
		Instant since = now.isBefore(task.dueAt()) ? behindSince(task, start) : task.dueAt();
		boolean holds = !since.isAfter(now) && task.dueAt().plus(this.thresholds.overdueFor()).isAfter(now);
		return holds
				? Optional.of(new Risk(Risk.Code.ASSIGNMENT_AT_RISK, since, List.of(), task.id(), List.of(task.id())))
				: Optional.empty();
	}

	/** When the time that is gone exceeds what is answered by too much. */
	private Instant behindSince(Standing.Task task, Instant start) {
		double answered = (double) task.answered() / task.questions();
		double share = answered + this.thresholds.behind();
		return start.plusMillis(Math.round(share * Duration.between(start, task.dueAt()).toMillis()));
	}

	private Optional<Risk> weakCore(Standing standing) {
		Set<String> core = core(standing.tasks());
		List<Standing.Topic> weak = standing.topics()
			.stream()
			.filter(Standing.Topic::weak)
			.filter((topic) -> core.isEmpty() || core.contains(topic.id()))
			.sorted(Comparator.comparing(Standing.Topic::stateSince).thenComparing(Standing.Topic::id))
			.toList();
		return (weak.size() < this.thresholds.weakTopics()) ? Optional.empty()
				: Optional.of(risk(Risk.Code.WEAK_CORE, weak.get(this.thresholds.weakTopics() - 1).stateSince(), weak));
	}

	/** What the class was assigned; where nothing was, every topic matters. */
	private static Set<String> core(List<Standing.Task> tasks) {
		Set<String> core = new HashSet<>();
		tasks.forEach((task) -> core.addAll(task.topics()));
		return core;
	}

	private static Optional<Risk> falling(Standing standing) {
		List<Standing.Topic> falling = standing.topics()
			.stream()
			.filter(Standing.Topic::falling)
			.sorted(Comparator.comparing(Standing.Topic::trendSince).thenComparing(Standing.Topic::id))
			.toList();
		return falling.isEmpty() ? Optional.empty()
				: Optional.of(risk(Risk.Code.FALLING, falling.getFirst().trendSince(), falling));
	}

	private static Risk risk(Risk.Code code, Instant since, List<Standing.Topic> topics) {
		return new Risk(code, since, topics.stream().map(Standing.Topic::id).toList(), null,
				topics.stream().map(Standing.Topic::evidence).flatMap(List::stream).distinct().toList());
	}

}
