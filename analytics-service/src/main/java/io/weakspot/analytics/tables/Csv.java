package io.weakspot.analytics.tables;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A table as RFC 4180 says: one row an observation, lists joined by a space. */
public final class Csv {

	private static final MediaType TYPE = MediaType.parseMediaType("text/csv;charset=UTF-8");

	private static final String FORMULA_STARTS = "=+-@\t\r";

	private Csv() {
	}

	/**
	 * The whole table.
	 * @param header the columns' names, joined by commas
	 * @param row makes a row of an observation, as {@link #row} does
	 */
	public static <T> String of(String header, List<T> observations, Function<T, String> row) {
		return Stream.concat(Stream.of(header), observations.stream().map(row))
			.collect(Collectors.joining("\r\n", "", "\r\n"));
	}

	/** A row of cells that were made by {@link #text} or {@link #plain}. */
	public static String row(String... cells) {
		return String.join(",", cells);
	}

	/** Other people's words: quoted, and never a formula for a spreadsheet. */
	public static String text(@Nullable String value) {
		if (value == null) {
			return "";
		}
		boolean formula = !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0;
		return '"' + (formula ? "'" : "") + value.replace("\"", "\"\"") + '"';
	}

	/** A list of ids. */
	public static String text(Collection<String> values) {
		return text(String.join(" ", values));
	}

	/** A number, a time, or one of our own words; nothing where it is not known. */
	public static String plain(@Nullable Object value) {
		return Objects.toString(value, "");
	}

	/** The table as the body of an answer. */
	public static ResponseEntity<String> response(String table) {
		return ResponseEntity.ok().contentType(TYPE).body(table);
	}

}
