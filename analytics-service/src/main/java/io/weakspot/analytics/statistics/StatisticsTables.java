package io.weakspot.analytics.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.weakspot.analytics.tables.Csv;
import org.jspecify.annotations.Nullable;

import static io.weakspot.analytics.tables.Csv.plain;
import static io.weakspot.analytics.tables.Csv.text;

/** Statistics as tables. */
final class StatisticsTables {

	private static final String STATISTICS = "version,n,nFirst,facility,low,high,discrimination,discriminationLow,"
			+ "discriminationHigh,nDiscrimination,medianMs,scores,difficulty,flags,asOf";

	private StatisticsTables() {
	}

	static String of(BankReport report) {
		return Csv.of("questionId,question,level," + STATISTICS, report.items(),
				(item) -> row(item.questionId(), item.text(), item.level(), item.statistics()));
	}

	static String of(QuestionReport report) {
		return Csv.of("questionId,question,level," + STATISTICS, report.versions(),
				(version) -> row(report.questionId(), report.text(), report.level(), version));
	}

	/** One row a question's newest version and key point. */
	static String keyPointsOf(BankReport report) {
		return keyPoints(report.items()
			.stream()
			.flatMap((item) -> points(item.questionId(), item.text(), item.statistics()))
			.toList());
	}

	/** One row a version and key point. */
	static String keyPointsOf(QuestionReport report) {
		return keyPoints(report.versions()
			.stream()
			.flatMap((version) -> points(report.questionId(), report.text(), version))
			.toList());
	}

	static String of(AccuracyReport report) {
		return Csv.of("from,to,n,predicted,observed,low,high", report.calibration(),
				(bin) -> Csv.row(plain(bin.from()), plain(bin.to()), plain(bin.n()), plain(bin.predicted()),
						plain(bin.observed()), plain(bin.low()), plain(bin.high())));
	}

	private static String row(String questionId, String question, String level, VersionStatistics statistics) {
		List<String> cells = new ArrayList<>(List.of(text(questionId), text(question), level));
		cells.addAll(List.of(plain(statistics.version()), plain(statistics.n()), plain(statistics.nFirst()),
				plain(statistics.facility()), plain(statistics.low()), plain(statistics.high()),
				plain(statistics.discrimination()), plain(statistics.discriminationLow()),
				plain(statistics.discriminationHigh()), plain(statistics.nDiscrimination()),
				plain(statistics.medianMs()), text(joined(statistics.scores())), plain(statistics.difficulty()),
				text(statistics.flags().stream().map(VersionStatistics.Remark::code).toList()),
				plain(statistics.asOf())));
		return Csv.row(cells.toArray(String[]::new));
	}

	private static String keyPoints(List<Point> points) {
		return Csv.of("questionId,question,version,keyPointId,text,missed,answers,share,low,high", points,
				StatisticsTables::row);
	}

	private static String row(Point point) {
		VersionStatistics.KeyPoint of = point.of();
		return Csv.row(text(point.questionId()), text(point.question()), plain(point.version()), text(of.id()),
				text(of.text()), plain(of.missed()), plain(of.answers()), plain(of.share()), plain(of.low()),
				plain(of.high()));
	}

	private static Stream<Point> points(String questionId, String question, VersionStatistics statistics) {
		return statistics.keyPoints()
			.stream()
			.map((point) -> new Point(questionId, question, statistics.version(), point));
	}

	private static String joined(@Nullable List<Long> counts) {
		return (counts == null) ? "" : counts.stream().map(String::valueOf).collect(Collectors.joining(" "));
	}

	/** A key point of a version of a question. */
	private record Point(String questionId, String question, int version, VersionStatistics.KeyPoint of) {
	}

}
