package io.weakspot.analytics.cohorts;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.weakspot.analytics.domain.cohorts.Difference;
import io.weakspot.analytics.domain.cohorts.Mean;
import io.weakspot.analytics.readmodel.Freshness;
import io.weakspot.analytics.readmodel.LearnerRow;
import io.weakspot.analytics.readmodel.LearnerRows;
import io.weakspot.analytics.readmodel.TopicCell;
import io.weakspot.starter.problems.Problem;
import io.weakspot.starter.security.Caller;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Service;

/** Compares two cohorts that the same person may see. */
@Service
class ComparingCohorts {

	private static final String NO_DATA = "no-data";

	private static final double DIGITS = 10_000;

	private final KnownCohorts cohorts;

	private final CohortTopics topics;

	private final LearnerRows rows;

	private final Freshness freshness;

	ComparingCohorts(KnownCohorts cohorts, CohortTopics topics, LearnerRows rows, Freshness freshness) {
		this.cohorts = cohorts;
		this.topics = topics;
		this.rows = rows;
		this.freshness = freshness;
	}

	/**
	 * One cohort beside another.
	 * @return an error of {@link Problem} 404 where one of them is not there or not
	 * theirs
	 */
	Mono<Comparison> of(Caller caller, String cohortId, String otherId) {
		return Mono.zip(group(caller, cohortId), group(caller, otherId), this::compared);
	}

	private Mono<Group> group(Caller caller, String cohortId) {
		return Mono.fromSupplier(() -> this.cohorts.reportedTo(caller, cohortId))
			.flatMap((cohort) -> group(cohort, this.topics.all(caller, cohort)));
	}

	private Mono<Group> group(Cohort cohort, View view) {
		return this.rows.of(cohort.members().keySet())
			.collectMap(LearnerRow::learnerId, view::cells)
			.map((cells) -> new Group(cohort, view.topics(cells.values()), cells.values()));
	}

	private Comparison compared(Group one, Group other) {
		List<Comparison.Topic> topics = Stream.concat(one.topics().stream(), other.topics().stream())
			.collect(Collectors.toMap(View.Topic::topicId, Function.identity(), (a, b) -> a))
			.values()
			.stream()
			.sorted(View.Topic.BY_NAME)
			.map((topic) -> topic(topic, one, other))
			.filter((topic) -> topic.a().n() > 0 || topic.b().n() > 0)
			.toList();
		long inBoth = one.cohort().members().keySet().stream().filter(other.cohort().members()::containsKey).count();
		return new Comparison(this.freshness.asOf(), one.side(), other.side(), (int) inBoth, topics);
	}

	private static Comparison.Topic topic(View.Topic topic, Group one, Group other) {
		Mean a = one.mean(topic.topicId());
		Mean b = other.mean(topic.topicId());
		Difference difference = Difference.of(a, b);
		return new Comparison.Topic(topic.topicId(), topic.topic(), group(a), group(b),
				rounded(difference.difference()), rounded(difference.low()), rounded(difference.high()),
				difference.differs());
	}

	private static Comparison.Group group(Mean mean) {
		return new Comparison.Group(mean.n(), rounded(mean.mean()), rounded(mean.low()), rounded(mean.high()));
	}

	private static @Nullable Double rounded(@Nullable Double value) {
		return (value != null) ? Math.round(value * DIGITS) / DIGITS : null;
	}

	/**
	 * What is known of a cohort.
	 *
	 * @param cells of each member who has answered, by topic
	 */
	private record Group(Cohort cohort, List<View.Topic> topics, Collection<Map<String, TopicCell>> cells) {

		/** Who has answered too few questions says little of the cohort. */
		Mean mean(String topicId) {
			return Mean.of(this.cells.stream()
				.map((member) -> member.get(topicId))
				.filter(Objects::nonNull)
				.filter((cell) -> !cell.state().equals(NO_DATA))
				.map(TopicCell::mastery)
				.toList());
		}

		Comparison.Side side() {
			return new Comparison.Side(this.cohort.id(), this.cohort.name(), this.cohort.members().size());
		}

	}

}
