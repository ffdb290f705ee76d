package io.weakspot.analytics.cohorts;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.weakspot.analytics.tables.Csv;

import static io.weakspot.analytics.tables.Csv.plain;
import static io.weakspot.analytics.tables.Csv.text;

/** The reports on a cohort as tables, one row an observation. */
final class CohortTables {

	private CohortTables() {
	}

	/** One row a learner and topic. */
	static String of(HeatMap map) {
		Map<String, String> topics = map.topics()
			.stream()
			.collect(Collectors.toMap(View.Topic::topicId, View.Topic::topic));
		Map<String, String> learners = map.learners()
			.stream()
			.collect(Collectors.toMap(HeatMap.Learner::learnerId, HeatMap.Learner::name));
		return Csv.of("learnerId,name,topicId,topic,state,mastery,low,high,answers,lastSeen,trend", map.cells(),
				(cell) -> Csv.row(text(cell.learnerId()), text(learners.get(cell.learnerId())), text(cell.topicId()),
						text(topics.get(cell.topicId())), cell.state(), plain(cell.mastery()), plain(cell.low()),
						plain(cell.high()), plain(cell.answers()), plain(cell.lastSeen()), plain(cell.trend())));
	}

	/** One row a learner and reason. */
	static String of(AtRisk risks) {
		List<Row<AtRisk.Item, AtRisk.Reason>> rows = Row.of(risks.items(), AtRisk.Item::reasons);
		return Csv.of("learnerId,name,code,since,topics,topicNames,assignmentId,evidence", rows,
				(row) -> Csv.row(text(row.of().learnerId()), text(row.of().name()), plain(row.observed().code()),
						plain(row.observed().since()), text(row.observed().topics()),
						text(String.join("; ", row.observed().topicNames())), text(row.observed().assignmentId()),
						text(row.observed().evidence())));
	}

	/** One row a key point. */
	static String of(MissedKeyPoints points) {
		return Csv.of("questionId,question,keyPointId,text,missed,answers,share,low,high", points.items(),
				(point) -> Csv.row(text(point.questionId()), text(point.question()), text(point.keyPointId()),
						text(point.text()), plain(point.missed()), plain(point.answers()), plain(point.share()),
						plain(point.low()), plain(point.high())));
	}

	/** One row an assignment and learner. */
	static String of(Assignments assignments) {
		List<Row<Assignments.Item, Assignments.Learner>> rows = Row.of(assignments.items(), Assignments.Item::learners);
		return Csv.of("assignmentId,title,dueAt,questionCount,learnerId,name,answered,meanScore,lastAt,state", rows,
				(row) -> Csv.row(text(row.of().assignmentId()), text(row.of().title()), plain(row.of().dueAt()),
						plain(row.of().questionCount()), text(row.observed().learnerId()), text(row.observed().name()),
						plain(row.observed().answered()), plain(row.observed().meanScore()),
						plain(row.observed().lastAt()), row.observed().state()));
	}

	/** One row an assignment and question. */
	static String questionsOf(Assignments assignments) {
		List<Row<Assignments.Item, Assignments.Asked>> rows = Row.of(assignments.items(), Assignments.Item::questions);
		return Csv.of("assignmentId,title,questionId,question,n,facility,discriminationIndex", rows,
				(row) -> Csv.row(text(row.of().assignmentId()), text(row.of().title()),
						text(row.observed().questionId()), text(row.observed().question()), plain(row.observed().n()),
						plain(row.observed().facility()), plain(row.observed().discriminationIndex())));
	}

	/** One row a topic. */
	static String of(Comparison comparison) {
		return Csv.of(
				"topicId,topic,n,mean,low,high,withN,withMean,withLow,withHigh,difference,differenceLow,"
						+ "differenceHigh,differs",
				comparison.topics(),
				(topic) -> Csv.row(text(topic.topicId()), text(topic.topic()), group(topic.a()), group(topic.b()),
						plain(topic.difference()), plain(topic.low()), plain(topic.high()), plain(topic.differs())));
	}

	private static String group(Comparison.Group group) {
		return Csv.row(plain(group.n()), plain(group.mean()), plain(group.low()), plain(group.high()));
	}

	/** Something that was observed of something else. */
	private record Row<T, O>(T of, O observed) {

		static <T, O> List<Row<T, O>> of(List<T> all, Function<T, List<O>> observations) {
			return all.stream()
				.flatMap((of) -> observations.apply(of).stream().map((observed) -> new Row<>(of, observed)))
				.toList();
		}

	}

}
