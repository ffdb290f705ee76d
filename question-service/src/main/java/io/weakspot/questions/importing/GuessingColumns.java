package io.weakspot.questions.importing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import io.weakspot.questions.importing.Fields.Field;
import io.weakspot.questions.importing.QuestionTable.Row;
import io.weakspot.questions.importing.structure.Asking;
import io.weakspot.questions.importing.structure.SectionNames;
import org.jspecify.annotations.Nullable;

/**
 * Tells from what stands in columns without names which of them asks, answers, offers
 * options or names them.
 */
final class GuessingColumns {

	private static final int LOOKED_AT = 500;

	private static final int MOST_COLUMNS = 40;

	private static final double LEAST_ASKING = 0.3;

	private static final int SHORT = 40;

	private static final double NEARLY_ALL = 0.9;

	private GuessingColumns() {
	}

	/** The columns, or nothing when none of them asks. */
	static Optional<Fields> of(List<Row> all) {
		List<Row> rows = all.subList(0, Math.min(LOOKED_AT, all.size()));
		int width = Math.min(MOST_COLUMNS, rows.stream().mapToInt((row) -> row.cells().size()).max().orElse(0));
		List<Column> columns = IntStream.range(0, width).mapToObj((at) -> Column.of(at, rows)).toList();
		return columns.stream()
			.max(Comparator.comparingDouble(Column::asking))
			.filter((column) -> column.asking() >= LEAST_ASKING)
			.map((question) -> fields(question, columns));
	}

	private static Fields fields(Column question, List<Column> columns) {
		Map<Field, List<Integer>> places = new EnumMap<>(Field.class);
		places.put(Field.QUESTION, List.of(question.at()));
		List<Column> words = new ArrayList<>();
		for (Column column : columns) {
			Field field = (column.at() == question.at() || column.filled() == 0) ? null : column.telling();
			if (field != null) {
				places.putIfAbsent(field, List.of(column.at()));
			}
			else if (column.at() != question.at() && column.filled() > 0 && !column.counts()) {
				words.add(column);
			}
		}
		inWords(words, places);
		return new Fields(places);
	}

	private static void inWords(List<Column> words, Map<Field, List<Integer>> places) {
		List<Integer> key = places.get(Field.CORRECT);
		List<Column> offered = (key != null) ? words.stream().filter((column) -> column.at() < key.getFirst()).toList()
				: List.copyOf(words.subList(0, Math.max(0, words.size() - 1)));
		boolean named = key == null && offered.size() > 1 && words.getLast().repeats(offered);
		if (named) {
			places.put(Field.CORRECT, List.of(words.removeLast().at()));
		}
		if (named || key != null && offered.size() > 1) {
			places.put(Field.OPTION, offered.stream().map(Column::at).toList());
			words.removeAll(offered);
		}
		Optional<Column> answer = words.stream().max(Comparator.comparingDouble(Column::length));
		answer.ifPresent((column) -> places.put(Field.ANSWER, List.of(column.at())));
		words.stream()
			.filter((column) -> column.groups() && column.at() != answer.map(Column::at).orElse(-1))
			.findFirst()
			.ifPresent((column) -> places.put(Field.TOPIC, List.of(column.at())));
	}

	/**
	 * A column.
	 *
	 * @param cells of the rows looked at
	 * @param asking how much they read as questions on average, from 0 to 1
	 */
	private record Column(int at, List<String> cells, double asking) {

		static Column of(int at, List<Row> rows) {
			List<String> cells = rows.stream().map((row) -> row.cell(at).strip()).toList();
			return new Column(at, cells, cells.stream().mapToDouble(Asking::likelihood).average().orElse(0));
		}

		private List<String> said() {
			return this.cells.stream().filter((cell) -> !cell.isEmpty()).toList();
		}

		int filled() {
			return said().size();
		}

		double length() {
			return said().stream().mapToInt(String::length).average().orElse(0);
		}

		@Nullable Field telling() {
			if (share("(?i)[a-h](?:\\s*[,;|&]\\s*[a-h])*") >= NEARLY_ALL) {
				return Field.CORRECT;
			}
			long levels = said().stream()
				.filter((cell) -> cell.length() <= SHORT && SectionNames.level(cell) != null)
				.count();
			return (levels >= NEARLY_ALL * filled()) ? Field.LEVEL : null;
		}

		boolean counts() {
			return share("#?\\d{1,9}[.)]?") >= NEARLY_ALL;
		}

		/** Few short values that come again and again. */
		boolean groups() {
			return length() <= SHORT && new HashSet<>(said()).size() <= Math.max(1, filled() / 2);
		}

		/** Whether nearly each cell says again what one of its row's others says. */
		boolean repeats(List<Column> others) {
			long again = IntStream.range(0, this.cells.size())
				.filter((row) -> !this.cells.get(row).isEmpty()
						&& others.stream().anyMatch((other) -> other.cells.get(row).equals(this.cells.get(row))))
				.count();
			return again >= NEARLY_ALL * filled();
		}

		private double share(String pattern) {
			return said().stream().filter((cell) -> cell.matches(pattern)).count() / (double) Math.max(1, filled());
		}

	}

}
