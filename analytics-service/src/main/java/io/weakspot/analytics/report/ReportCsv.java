package io.weakspot.analytics.report;

import java.util.List;

import io.weakspot.analytics.tables.Csv;

import static io.weakspot.analytics.tables.Csv.plain;
import static io.weakspot.analytics.tables.Csv.text;

/** The report as a table, one row a topic, and a topic's history as another. */
final class ReportCsv {

	private static final String HEADER = "topicId,topic,state,mastery,low,high,answers,questions,lastSeen,trend,"
			+ "medianMs,reason,evidence,next,asOf";

	private ReportCsv() {
	}

	static String of(List<ReportItem> items) {
		return Csv.of(HEADER, items, ReportCsv::row);
	}

	/** One row a point of a topic's history. */
	static String of(History history) {
		return Csv.of("topicId,at,mastery,low,high", history.points(), (point) -> Csv.row(text(history.topicId()),
				plain(point.at()), plain(point.mastery()), plain(point.low()), plain(point.high())));
	}

	private static String row(ReportItem item) {
		return Csv.row(text(item.topicId()), text(item.topic()), item.state(), plain(item.mastery()), plain(item.low()),
				plain(item.high()), plain(item.answers()), plain(item.questions()), plain(item.lastSeen()),
				plain(item.trend()), plain(item.medianMs()), plain(item.reason()), text(item.evidence()),
				text(item.next()), plain(item.asOf()));
	}

}
