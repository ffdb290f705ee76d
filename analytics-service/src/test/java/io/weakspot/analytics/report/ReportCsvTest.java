package io.weakspot.analytics.report;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReportCsvTest {

	@Test
	void quotesWhatPeopleWroteAndDisarmsFormulas() {
		ReportItem item = new ReportItem("orm", "=HYPERLINK(\"x\")", "no-data", null, null, null, 0, 0, null, null,
				null, null, List.of(), List.of("q1", "q2"), null);

		assertThat(ReportCsv.of(List.of(item)))
			.endsWith("\r\n\"orm\",\"'=HYPERLINK(\"\"x\"\")\",no-data,,,,0,0,,,,,\"\",\"q1 q2\",\r\n");
	}

}
