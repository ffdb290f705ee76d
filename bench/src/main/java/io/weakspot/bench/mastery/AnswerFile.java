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
				if (line.isBlank()) {
					continue;
				}
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
		return new Row(Double.parseDouble(cells[columns[1]]), cells[columns[2]], topics, cells[columns[4]],
				Double.parseDouble(cells[columns[5]]));
	}

	/** An answer of which no more is known than that. */
	static GradedAnswer answer(int index, String item, List<GradedAnswer.Topic> topics, Level level, double score,
			long at) {
		return new GradedAnswer(String.format("%012d", index), item, "", topics, level, null, List.of(), List.of(),
				score, true, 0, at, GRADE, GradedAnswer.Attempt.FIRST);
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
		List<Row> inOrder = rows.stream().sorted(Comparator.comparingDouble(Row::seq)).toList();
		List<GradedAnswer> answers = new ArrayList<>(inOrder.size());
		long at = 0;
		for (Row row : inOrder) {
			// The order is that of seq; a clock that is missing or goes back stands
			// still.
			at = Math.max(at, row.millis(at));
			answers.add(row.answer(answers.size(), at));
		}
		return new History(learner, answers);
	}

	private record Row(double seq, String item, List<GradedAnswer.Topic> topics, String seconds, double correct) {

		long millis(long otherwise) {
			return this.seconds.isEmpty() ? otherwise : (long) (Double.parseDouble(this.seconds) * 1000);
		}

		GradedAnswer answer(int index, long at) {
			return AnswerFile.answer(index, this.item, this.topics, Level.EXPERIENCED, this.correct, at);
		}

	}

}
