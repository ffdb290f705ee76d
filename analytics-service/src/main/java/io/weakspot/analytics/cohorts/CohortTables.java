package io.weakspot.analytics.cohorts;

import java.util.Map;
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

}
