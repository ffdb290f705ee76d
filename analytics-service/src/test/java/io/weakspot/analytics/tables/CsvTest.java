package io.weakspot.analytics.tables;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CsvTest {

	@Test
	void isAHeaderAndARowForEachObservation() {
		String table = Csv.of("name,score", List.of("ada", "bob"), (name) -> Csv.row(Csv.text(name), Csv.plain(0.5)));

		assertThat(table).isEqualTo("name,score\r\n\"ada\",0.5\r\n\"bob\",0.5\r\n");
	}

	@Test
	void quotesWhatPeopleWrote() {
		assertThat(Csv.text("says \"no\", then\r\nleaves")).isEqualTo("\"says \"\"no\"\", then\r\nleaves\"");
	}

	@Test
	void disarmsFormulas() {
		assertThat(List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1")).map(Csv::text)
			.allSatisfy((cell) -> assertThat(cell).startsWith("\"'"));
	}

	@Test
	void leavesEmptyWhatIsNotKnown() {
		assertThat(Csv.row(Csv.plain(null), Csv.text((String) null), Csv.text(List.of()))).isEqualTo(",,\"\"");
	}

	@Test
	void joinsListsByASpace() {
		assertThat(Csv.text(List.of("a1", "a2"))).isEqualTo("\"a1 a2\"");
	}

}
