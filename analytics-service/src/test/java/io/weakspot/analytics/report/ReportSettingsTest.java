package io.weakspot.analytics.report;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ReportSettingsTest {

	@Test
	void letsNoQuestionRestForLongerThanAnswersAreRemembered() {
		assertThat(new ReportSettings(Duration.ofDays(30), 3, Duration.ofHours(24)).rest()).hasHours(24);
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new ReportSettings(Duration.ofDays(30), 3, Duration.ofHours(25)))
			.withMessageContaining("24h or less");
	}

}
