package io.weakspot.questions.importing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.weakspot.questions.importing.Fields.Field;
import io.weakspot.questions.importing.structure.Article;
import io.weakspot.questions.importing.structure.Asking;
import org.jspecify.annotations.Nullable;

/**
 * Questions in the rows of a table, with or without a first row that names its columns.
 * Each row is a question or left out with the reason, and so is each column.
 */
final class QuestionTable {

	private static final String NAMES = "it names the columns";

	private static final int LONGEST_EXCERPT = 200;

	private static final int LONGEST_PART_NAME = 120;

	private final List<Row> rows;

	private final Fields fields;

	private final List<String> names;

	private final List<Entry> entries = new ArrayList<>();

	private final List<Article.Rest> leftOut = new ArrayList<>();

	private final UnusedValues unused = new UnusedValues();

	private @Nullable String part;

	private QuestionTable(List<Row> rows, Fields fields, List<String> names) {
		this.rows = rows;
		this.fields = fields;
		this.names = names;
	}

	/**
	 * The questions of a table; nothing when no column holds any.
	 * @param separator that stood between cells, to put back what it parted by mistake
	 */
	static Optional<Article> in(List<Row> all, String title, char separator) {
		List<Row> rows = all.stream().filter((row) -> !row.isBlank()).toList();
		if (rows.isEmpty()) {
			return Optional.empty();
		}
		Fields named = Fields.of(rows.getFirst().cells());
		if (isHeader(rows.getFirst().cells(), named)) {
			return Optional.of(new QuestionTable(rows, named, rows.getFirst().cells()).article(title, separator));
		}
		return GuessingColumns.of(rows)
			.map((fields) -> new QuestionTable(rows, fields, List.of()).article(title, separator));
	}

	// A word such as title alone names no column: it may be a title.
	private static boolean isHeader(List<String> cells, Fields named) {
		return named.has(Field.QUESTION) && (named.taken().size() > 1 || cells.stream().anyMatch(Fields::asks));
	}

	private Article article(String title, char separator) {
		for (Row row : this.rows) {
			if (row.cells().equals(this.names)) {
				leaveOut(row, NAMES);
			}
			else {
				takeIfRegular(row.joined(width(), separator));
			}
		}
		boolean fromZero = Entry.countFromZero(this.entries, false);
		List<Article.Rest> rest = new ArrayList<>(this.leftOut);
		rest.addAll(this.unused.leftOut());
		return new Article(title, null, this.entries.stream().map((entry) -> entry.found(fromZero)).toList(), rest);
	}

	// Only the last column can have been parted by mistake without moving others.
	private int width() {
		int last = this.fields.taken().stream().mapToInt(Integer::intValue).max().orElse(0);
		int width = Math.max(this.names.size(), last + 1);
		boolean wordy = this.fields.places(Field.ANSWER).contains(width - 1)
				|| this.fields.places(Field.EXPLANATION).contains(width - 1)
				|| this.fields.places(Field.QUESTION).contains(width - 1);
		return (wordy && !this.names.isEmpty()) ? width : Integer.MAX_VALUE;
	}

	// In a row of too many cells each may stand in another's place.
	private void takeIfRegular(Row row) {
		if (!this.names.isEmpty() && row.lastFilled() >= this.names.size()) {
			leaveOut(row, "line " + row.line() + " has " + row.cells().size() + " cells, the table has "
					+ this.names.size() + " columns: put cells that hold the separator into quotation marks");
		}
		else {
			take(row);
		}
	}

	private void take(Row row) {
		Map<Field, List<String>> values = new EnumMap<>(Field.class);
		this.fields.places().forEach((field, places) -> values.put(field, places.stream().map(row::cell).toList()));
		Entry entry = new Entry(row.line(), values, List.of(), this.part, null);
		if (entry.text().isBlank()) {
			leaveOut(row, "it has no question");
		}
		else if (isPartName(row, entry)) {
			this.part = entry.text();
			leaveOut(row, "it is the name of a part");
		}
		else {
			this.entries.add(entry);
			entry.rest().forEach((field, rest) -> rest.forEach((value) -> this.unused.add(name(field), value)));
			leaveOutOthers(row);
		}
	}

	// Alone in its row, where others have an answer.
	private boolean isPartName(Row row, Entry entry) {
		return this.fields.answers() && entry.text().length() <= LONGEST_PART_NAME && row.filled() == 1
				&& Asking.likelihood(entry.text()) < Asking.LIKELY;
	}

	private void leaveOutOthers(Row row) {
		Set<Integer> taken = this.fields.taken();
		for (int at = 0; at < row.cells().size(); at++) {
			if (!taken.contains(at)) {
				this.unused.add(name(at), row.cells().get(at));
			}
		}
	}

	private String name(Field field) {
		return name(this.fields.places(field).getFirst());
	}

	private String name(int column) {
		return (column < this.names.size() && !this.names.get(column).isBlank()) ? this.names.get(column).strip()
				: "column " + (column + 1);
	}

	private void leaveOut(Row row, String reason) {
		String text = String.join(" | ", row.cells());
		String excerpt = (text.length() > LONGEST_EXCERPT) ? text.substring(0, LONGEST_EXCERPT) + "…" : text;
		this.leftOut.add(new Article.Rest(row.line() - 1, row.line(), excerpt, reason));
	}

	/**
	 * A row.
	 *
	 * @param line where it begins, from 1
	 */
	record Row(int line, List<String> cells) {

		String cell(int at) {
			return (at < this.cells.size()) ? this.cells.get(at) : "";
		}

		int filled() {
			return (int) this.cells.stream().filter((cell) -> !cell.isBlank()).count();
		}

		int lastFilled() {
			int last = this.cells.size() - 1;
			while (last >= 0 && this.cells.get(last).isBlank()) {
				last--;
			}
			return last;
		}

		boolean isBlank() {
			return filled() == 0;
		}

		/** The row with what is beyond the width in its last cell. */
		Row joined(int width, char separator) {
			if (this.cells.size() <= width) {
				return this;
			}
			List<String> joined = new ArrayList<>(this.cells.subList(0, width - 1));
			joined.add(String.join(String.valueOf(separator), this.cells.subList(width - 1, this.cells.size()))
				.stripTrailing());
			return new Row(this.line, joined);
		}

	}

}
