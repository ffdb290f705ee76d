package io.weakspot.analytics.cohorts;

import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SeenTest {

	@Test
	void readsBackTheIdThatItWrote() {
		Seen seen = new Seen(3, 17, new TreeMap<>(Map.of(1, 40L, 0, 12L)));

		assertThat(seen.id()).isEqualTo("3-17/0:12,1:40");
		assertThat(Seen.parse(seen.id())).contains(seen);
		assertThat(Seen.parse("1-1/")).contains(new Seen(1, 1, new TreeMap<>()));
	}

	@Test
	void coversWhatIsOlderThanTheNewestOfAPartition() {
		Seen seen = Seen.parse("3-17/0:12,1:40").orElseThrow();

		assertThat(seen.covers(0, 11)).isTrue();
		assertThat(seen.covers(0, 12)).isFalse();
		assertThat(seen.covers(1, 39)).isTrue();
		assertThat(seen.covers(2, 0)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "1", "1-1", "1-1/x", "1-1/0:1,", "1-1/0:-1", "-1-1/0:1", "99999999999-1/0:1",
			"1-1/0:99999999999999999999", "1-1/0:1\n", "orm:1" })
	void takesNoOtherId(String id) {
		assertThat(Seen.parse(id)).isEmpty();
		assertThat(Seen.parse(null)).isEmpty();
	}

}
