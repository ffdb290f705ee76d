package io.weakspot.questions.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.weakspot.questions.importing.QuestionTable.Row;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Reads a table of questions whose cells are parted by commas, semicolons or tabs. */
@Component
class CsvTableReader implements DocumentReader {

	static final MediaType TYPE = new MediaType("text", "csv");

	private static final String UNTITLED = "Imported questions";

	private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');

	private static final int ROWS_TO_TELL_BY = 40;

	private static final int CHARACTERS_TO_TELL_BY = 64 * 1024;

	private static final int MOST_ROWS = 20_000;

	private static final Pattern SEPARATOR_SAID = Pattern.compile("^sep=([,;|\t])\\R");

	@Override
	public MediaType type() {
		return TYPE;
	}

	@Override
	public Reading read(String document) {
		Matcher said = SEPARATOR_SAID.matcher(document);
		boolean says = said.lookingAt();
		char separator = says ? said.group(1).charAt(0) : separator(document);
		List<Row> rows = new ArrayList<>();
		try {
			read(says ? document.substring(said.end()) : document, separator, true, rows, MOST_ROWS + 1);
		}
		catch (CsvParseException ex) {
			return Reading.Unreadable.because("The table can't be read beyond its row in line "
					+ (rows.isEmpty() ? 1 : rows.getLast().line()) + ": a quotation mark is opened and never closed, "
					+ "a cell is too long, or a row has too many cells.");
		}
		if (rows.size() > MOST_ROWS) {
			return Reading.Unreadable.because("The table has more than " + MOST_ROWS + " rows. Split it by subject.");
		}
		return QuestionTable.in(rows, UNTITLED, separator)
			.<Reading>map(ArticleDraft::of)
			.orElseGet(CsvTableReader::withoutQuestions);
	}

	private static Reading withoutQuestions() {
		return Reading.Unreadable.because("No column of the table holds questions. Name its columns in the first row: "
				+ "question, answer, and if you have them topic, level, options and correct.");
	}

	// The one that parts most rows into equally many cells.
	private static char separator(String document) {
		String start = document.substring(0, Math.min(CHARACTERS_TO_TELL_BY, document.length()));
		char best = ',';
		double most = 0;
		for (char separator : SEPARATORS) {
			double evidence = evidence(start, separator);
			if (evidence > most) {
				best = separator;
				most = evidence;
			}
		}
		return best;
	}

	private static double evidence(String start, char separator) {
		List<Row> rows = new ArrayList<>();
		try {
			read(start, separator, false, rows, ROWS_TO_TELL_BY);
			Map<Integer, Integer> widths = new HashMap<>();
			rows.stream()
				.map((row) -> row.cells().size())
				.filter((width) -> width > 1)
				.forEach((width) -> widths.merge(width, 1, Integer::sum));
			int alike = widths.values().stream().mapToInt(Integer::intValue).max().orElse(0);
			int named = widths.isEmpty() ? 0 : Fields.of(rows.getFirst().cells()).taken().size();
			return named + alike / (double) Math.max(1, rows.size());
		}
		catch (CsvParseException ex) {
			return 0;
		}
	}

	private static void read(String text, char separator, boolean complete, List<Row> rows, int most) {
		Iterable<CsvRecord> records = CsvReader.builder()
			.fieldSeparator(separator)
			.allowExtraFields(true)
			.allowMissingFields(true)
			.allowExtraCharsAfterClosingQuote(true)
			.allowUnclosedQuote(!complete)
			.skipEmptyLines(true)
			.ofCsvRecord(text);
		for (CsvRecord row : records) {
			rows.add(new Row((int) row.getStartingLineNumber(), row.getFields()));
			if (rows.size() == most) {
				return;
			}
		}
	}

}
