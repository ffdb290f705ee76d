package io.weakspot.analytics.report;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** The report as a table: RFC 4180, one row a topic, lists joined by a space. */
final class ReportCsv {

	private static final String HEADER = "topicId,topic,state,mastery,low,high,answers,questions,lastSeen,trend,"
			+ "medianMs,reason,evidence,next,asOf";

	private static final String FORMULA_STARTS = "=+-@\t\r";

	private ReportCsv() {
	}

	static String of(List<ReportItem> items) {
		return Stream.concat(Stream.of(HEADER), items.stream().map(ReportCsv::row))
			.collect(Collectors.joining("\r\n", "", "\r\n"));
	}

	private static String row(ReportItem item) {
		return Stream
			.of(text(item.topicId()), text(item.topic()), item.state(), plain(item.mastery()), plain(item.low()),
					plain(item.high()), plain(item.answers()), plain(item.questions()), plain(item.lastSeen()),
					plain(item.trend()), plain(item.medianMs()), plain(item.reason()),
					text(String.join(" ", item.evidence())), text(String.join(" ", item.next())), plain(item.asOf()))
			.collect(Collectors.joining(","));
	}

	private static String plain(@Nullable Object value) {
		return Objects.toString(value, "");
	}

	/** Other people's words: quoted, and never a formula for a spreadsheet. */
	private static String text(String value) {
		boolean formula = !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0;
		return '"' + (formula ? "'" : "") + value.replace("\"", "\"\"") + '"';
	}

}
