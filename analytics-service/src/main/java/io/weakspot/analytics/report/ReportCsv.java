package io.weakspot.analytics.report;

import java.util.List;

import io.weakspot.analytics.tables.Csv;

import static io.weakspot.analytics.tables.Csv.plain;
import static io.weakspot.analytics.tables.Csv.text;

/** The report as a table, one row a topic. */
final class ReportCsv {

	private static final String HEADER = "topicId,topic,state,mastery,low,high,answers,questions,lastSeen,trend,"
			+ "medianMs,reason,evidence,next,asOf";

	private ReportCsv() {
	}

	static String of(List<ReportItem> items) {
		return Csv.of(HEADER, items, ReportCsv::row);
	}

	private static String row(ReportItem item) {
		return Csv.row(text(item.topicId()), text(item.topic()), item.state(), plain(item.mastery()), plain(item.low()),
				plain(item.high()), plain(item.answers()), plain(item.questions()), plain(item.lastSeen()),
				plain(item.trend()), plain(item.medianMs()), plain(item.reason()), text(item.evidence()),
				text(item.next()), plain(item.asOf()));
	}

}
