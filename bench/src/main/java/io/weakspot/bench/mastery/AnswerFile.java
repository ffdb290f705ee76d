package io.weakspot.bench.mastery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

import io.weakspot.analytics.domain.mastery.GradedAnswer;
import io.weakspot.analytics.domain.mastery.Level;

/**
 * Answers as CSV, gzipped where the name ends so. The columns learner, seq, item, skills,
 * ts and correct are found by their names in the first line, and others are passed over;
 * no value is quoted.
 */
final class AnswerFile {

	private static final List<String> COLUMNS = List.of("learner", "seq", "item", "skills", "ts", "correct");

	private static final GradedAnswer.Grade GRADE = new GradedAnswer.Grade("", 0, null);

	private final Path path;

	AnswerFile(Path path) {
		this.path = path;
	}

	/** The learners in the order in which they first occur. */
	List<History> read() {
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(open(), StandardCharsets.UTF_8))) {
			String first = lines.readLine();
			int[] columns = columns((first != null) ? first : "");
			Map<String, List<Row>> rows = new LinkedHashMap<>();
			Map<String, List<GradedAnswer.Topic>> topics = new HashMap<>();
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				String[] cells = line.split(",", -1);
				List<GradedAnswer.Topic> about = topics.computeIfAbsent(cells[columns[3]], AnswerFile::topics);
				rows.computeIfAbsent(cells[columns[0]], (learner) -> new ArrayList<>()).add(row(cells, columns, about));
			}
			return rows.entrySet().stream().map((learner) -> history(learner.getKey(), learner.getValue())).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(this.path + " can't be read", ex);
		}
	}

	private InputStream open() throws IOException {
		InputStream file = Files.newInputStream(this.path);
		return this.path.toString().endsWith(".gz") ? new GZIPInputStream(file, 1 << 16) : file;
	}

	private int[] columns(String header) {
		List<String> names = Arrays.asList(header.split(",", -1));
		return COLUMNS.stream().mapToInt((column) -> {
			int index = names.indexOf(column);
			if (index < 0) {
				throw new IllegalArgumentException(this.path + " has no column " + column);
			}
			return index;
		}).toArray();
	}

	private static Row row(String[] cells, int[] columns, List<GradedAnswer.Topic> topics) {
		long seq = Long.parseLong(cells[columns[1]]);
		String seconds = cells[columns[4]];
		// Without a clock, answers follow each other at once.
		long at = seconds.isEmpty() ? seq : (long) (Double.parseDouble(seconds) * 1000);
		GradedAnswer answer = new GradedAnswer(String.format("%012d", seq), cells[columns[2]], "", topics,
				Level.EXPERIENCED, null, List.of(), List.of(), Double.parseDouble(cells[columns[5]]), true, 0, at,
				GRADE, GradedAnswer.Attempt.FIRST);
		return new Row(seq, answer);
	}

	/** A question that is about several topics is about each of them in part. */
	private static List<GradedAnswer.Topic> topics(String skills) {
		String[] ids = skills.split("\\|");
		return Arrays.stream(ids)
			.distinct()
			.map((id) -> new GradedAnswer.Topic(id, id, 1 / Math.sqrt(ids.length)))
			.toList();
	}

	private static History history(String learner, List<Row> rows) {
		return new History(learner, rows.stream().sorted(Comparator.comparingLong(Row::seq)).map(Row::answer).toList());
	}

	private record Row(long seq, GradedAnswer answer) {
	}

}
