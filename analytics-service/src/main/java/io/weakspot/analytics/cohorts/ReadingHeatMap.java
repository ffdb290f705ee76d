package io.weakspot.analytics.cohorts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.weakspot.analytics.readmodel.Freshness;
import io.weakspot.analytics.readmodel.LearnerRow;
import io.weakspot.analytics.readmodel.LearnerRows;
import io.weakspot.analytics.readmodel.Serving;
import io.weakspot.analytics.readmodel.TopicCell;
import io.weakspot.starter.problems.Problem;
import io.weakspot.starter.security.Caller;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Service;

/** Shows which topics are weak in a cohort, and for whom. */
@Service
class ReadingHeatMap {

	private final KnownCohorts cohorts;

	private final CohortTopics topics;

	private final LearnerRows rows;

	private final Serving serving;

	private final Freshness freshness;

	ReadingHeatMap(KnownCohorts cohorts, CohortTopics topics, LearnerRows rows, Serving serving, Freshness freshness) {
		this.cohorts = cohorts;
		this.topics = topics;
		this.rows = rows;
		this.serving = serving;
		this.freshness = freshness;
	}

	/**
	 * The heat map of a cohort.
	 * @param bankId only the topics of this bank, or null
	 * @param assignmentId only the topics of this assignment, or null
	 * @return an error of {@link Problem} 404 for what is not there or not theirs
	 */
	Mono<HeatMap> of(Caller caller, String cohortId, @Nullable String bankId, @Nullable String assignmentId) {
		return Mono.fromSupplier(() -> this.cohorts.reportedTo(caller, cohortId))
			.flatMap((cohort) -> of(cohort, this.topics.view(caller, cohort, bankId, assignmentId)));
	}

	private Mono<HeatMap> of(Cohort cohort, View view) {
		return this.rows.of(cohort.members().keySet())
			.collectMap(LearnerRow::learnerId, view::cells)
			.map((cells) -> of(cohort, view.topics(cells.values()), cells));
	}

	private HeatMap of(Cohort cohort, List<View.Topic> topics, Map<String, Map<String, TopicCell>> known) {
		List<HeatMap.Learner> learners = HeatMap.learners(cohort);
		List<HeatMap.Cell> cells = new ArrayList<>();
		for (HeatMap.Learner learner : learners) {
			Map<String, TopicCell> row = known.getOrDefault(learner.learnerId(), Map.of());
			topics.stream()
				.map((topic) -> row.get(topic.topicId()))
				.filter(Objects::nonNull)
				.forEach((cell) -> cells.add(HeatMap.Cell.of(learner.learnerId(), cell)));
		}
		return new HeatMap(this.freshness.asOf(), new HeatMap.Heading(cohort.id(), cohort.name()), topics, learners,
				cells, this.serving.thresholds());
	}

}
