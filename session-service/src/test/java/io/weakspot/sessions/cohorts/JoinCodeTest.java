package io.weakspot.sessions.cohorts;

import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class JoinCodeTest {

	@Test
	void codesAreReadAloudWithoutMistakesAndDontRepeat() {
		Random random = new Random(7);

		assertThat(Stream.generate(() -> JoinCode.random(random)).limit(1_000)).doesNotHaveDuplicates()
			.allMatch((code) -> code.matches("[2-9BCDFGHJKMNPQRSTVWXZ]{4}-[2-9BCDFGHJKMNPQRSTVWXZ]{4}"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "K7MP-4TQX", "k7mp4tqx", " k7mp 4tqx ", "K7-MP-4T-QX" })
	void aCodeIsReadHoweverItIsTyped(String typed) {
		assertThat(JoinCode.read(typed)).isEqualTo("K7MP-4TQX");
	}

}
