package io.weakspot.analytics.cohorts;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.weakspot.analytics.domain.cohorts.FindingRisks;
import io.weakspot.analytics.domain.cohorts.Risk;
import io.weakspot.analytics.domain.cohorts.Standing;
import io.weakspot.analytics.facts.LearnerProgressed;
import io.weakspot.analytics.readmodel.AssignmentProgress;
import io.weakspot.analytics.readmodel.Freshness;
import io.weakspot.analytics.readmodel.LearnerRow;
import io.weakspot.analytics.readmodel.LearnerRows;
import io.weakspot.analytics.readmodel.TopicCell;
import io.weakspot.starter.problems.Problem;
import io.weakspot.starter.security.Caller;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Service;

/** Says who of a cohort needs help, and why. */
@Service
class ReadingRisks {

	private static final Comparator<AtRisk.Item> MOST_REASONS_FIRST = Comparator
		.comparingInt((AtRisk.Item item) -> item.reasons().size())
		.reversed();

	private final KnownCohorts cohorts;

	private final CohortTopics topics;

	private final LearnerRows rows;

	private final AssignmentProgress progress;

	private final FindingRisks finding;

	private final AtRisk.Thresholds thresholds;

	private final Freshness freshness;

	private final Clock clock;

	ReadingRisks(KnownCohorts cohorts, CohortTopics topics, LearnerRows rows, AssignmentProgress progress,
			CohortSettings settings, Freshness freshness, Clock clock) {
		this.cohorts = cohorts;
		this.topics = topics;
		this.rows = rows;
		this.progress = progress;
		this.finding = new FindingRisks(settings.atRisk());
		this.thresholds = AtRisk.Thresholds.of(settings.atRisk());
		this.freshness = freshness;
		this.clock = clock;
	}

	/**
	 * Who of a cohort is at risk now.
	 * @return an error of {@link Problem} 404 for a cohort that is not there or not
	 * theirs
	 */
	Mono<AtRisk> of(Caller caller, String cohortId) {
		return Mono.fromSupplier(() -> this.cohorts.reportedTo(caller, cohortId))
			.flatMap((cohort) -> of(cohort, this.topics.all(caller, cohort)));
	}

	private Mono<AtRisk> of(Cohort cohort, View view) {
		Collection<String> members = cohort.members().keySet();
		return Mono.zip(this.rows.of(members).collectMap(LearnerRow::learnerId),
				this.progress.of(members).collectMultimap(LearnerProgressed::learnerId),
				(rows, progress) -> atRisk(cohort, view, rows, progress));
	}

	private AtRisk atRisk(Cohort cohort, View view, Map<String, LearnerRow> rows,
			Map<String, Collection<LearnerProgressed>> progress) {
		Instant now = this.clock.instant();
		Map<String, Map<String, TopicCell>> cells = new HashMap<>();
		rows.forEach((learnerId, row) -> cells.put(learnerId, view.cells(row)));
		Map<String, String> names = view.topics(cells.values())
			.stream()
			.collect(Collectors.toMap(View.Topic::topicId, View.Topic::topic));
		Map<String, Map<String, String>> assigned = this.topics.ofAssignments(cohort);
		List<AtRisk.Item> items = new ArrayList<>();
		for (Cohort.Member member : cohort.members().values()) {
			Collection<LearnerProgressed> done = progress.getOrDefault(member.learnerId(), List.of());
			Standing standing = new Standing(member.joinedAt(), lastSeen(rows.get(member.learnerId()), done),
					topics(cells.getOrDefault(member.learnerId(), Map.of())), tasks(cohort, done, assigned));
			List<Risk> risks = this.finding.of(standing, now);
			if (!risks.isEmpty()) {
				items.add(item(member, risks, names));
			}
		}
		items.sort(MOST_REASONS_FIRST);
		return new AtRisk(this.freshness.asOf(), items, this.thresholds);
	}

	private static List<Standing.Topic> topics(Map<String, TopicCell> cells) {
		return cells.values().stream().map(ReadingRisks::topic).toList();
	}

	private static Standing.Topic topic(TopicCell cell) {
		return new Standing.Topic(cell.topicId(), "weak".equals(cell.state()), cell.stateSince(),
				"down".equals(cell.trend()), cell.trendSince(), cell.lastSeen(), cell.evidence());
	}

	private static List<Standing.Task> tasks(Cohort cohort, Collection<LearnerProgressed> progress,
			Map<String, Map<String, String>> topics) {
		return cohort.assignments()
			.stream()
			.map((assignment) -> task(Work.of(assignment, progress), topics.getOrDefault(assignment.id(), Map.of())))
			.toList();
	}

	private static Standing.Task task(Work work, Map<String, String> topics) {
		Cohort.Assignment assignment = work.assignment();
		return new Standing.Task(assignment.id(), topics.keySet(), assignment.questionIds().size(),
				work.answers().size(), assignment.createdAt(), assignment.dueAt());
	}

	/** Whatever was answered counts, also where it is in no report on the cohort. */
	private static @Nullable Instant lastSeen(@Nullable LearnerRow row, Collection<LearnerProgressed> progress) {
		Stream<Instant> practised = (row == null) ? Stream.empty()
				: row.cells().stream().filter((cell) -> cell.answers() > 0).map(TopicCell::lastSeen);
		Stream<Instant> assigned = progress.stream()
			.flatMap((done) -> done.answers().stream())
			.map(LearnerProgressed.Answer::at);
		return Stream.concat(practised, assigned).max(Comparator.naturalOrder()).orElse(null);
	}

	private static AtRisk.Item item(Cohort.Member member, List<Risk> risks, Map<String, String> names) {
		return new AtRisk.Item(member.learnerId(), member.name(),
				risks.stream()
					.map((risk) -> new AtRisk.Reason(risk.code(), risk.since(), risk.topics(),
							risk.topics().stream().map((topic) -> names.getOrDefault(topic, topic)).toList(),
							risk.assignmentId(), risk.evidence()))
					.toList());
	}

}
