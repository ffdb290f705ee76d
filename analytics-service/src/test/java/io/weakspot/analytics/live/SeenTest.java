package io.weakspot.analytics.live;

import java.time.Instant;
import java.util.List;

import io.weakspot.analytics.facts.MasteryChanged;
import io.weakspot.analytics.topology.Generation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SeenTest {

	private static final Generation GENERATION = new Generation("test", 3);

	@Test
	void coversWhatCameBeforeAndNothingElse() {
		Seen seen = Seen.of(GENERATION, topic("orm", 7));

		assertThat(seen.covers(topic("views", 6))).isTrue();
		assertThat(seen.covers(topic("admin", 7))).isTrue();
		assertThat(seen.covers(topic("orm", 7))).isTrue();
		assertThat(seen.covers(topic("views", 7))).isFalse();
		assertThat(seen.covers(topic("admin", 8))).isFalse();
	}

	@Test
	void isTheNewestOfAllThatAPageHasGot() {
		assertThat(Seen.all(GENERATION, List.of(topic("views", 7), topic("admin", 9), topic("orm", 7))))
			.contains(new Seen(3, 9, "admin"));
		assertThat(Seen.all(GENERATION, List.of())).isEmpty();
	}

	@Test
	void comesBackAsTheIdThatItWasSentAs() {
		for (String topic : List.of("orm", "a:b", "größe", "line\nbreak", "100 %")) {
			Seen seen = Seen.of(GENERATION, topic(topic, 7));

			assertThat(seen.id()).matches("3:7:[\\x21-\\x7e]+");
			assertThat(Seen.parse(seen.id())).contains(seen);
		}
	}

	@Test
	void isOfOneGeneration() {
		assertThat(Seen.of(GENERATION, topic("orm", 7)).isOf(GENERATION)).isTrue();
		assertThat(Seen.of(GENERATION, topic("orm", 7)).isOf(new Generation("test", 4))).isFalse();
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", "7", "orm:7", "1:2", "x:7:orm", "1:99999999999999999999:orm", "1:7:%zz" })
	void takesWhatItDoesNotKnowForNothing(String id) {
		assertThat(Seen.parse(id)).isEmpty();
	}

	private static MasteryChanged topic(String id, long position) {
		return new MasteryChanged("ada", id, id, 1, 0.5, 0.2, 0.8, "unclear", 4, 4, Instant.EPOCH, null, null, null,
				List.of(), List.of(), List.of(), Instant.EPOCH, position);
	}

}
