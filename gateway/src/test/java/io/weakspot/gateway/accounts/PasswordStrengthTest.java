package io.weakspot.gateway.accounts;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

class PasswordStrengthTest {

	private static final List<String> OWN = List.of("grace", "hopper", "example");

	@ParameterizedTest
	@ValueSource(strings = { "plum tractor violin 9", "correct horse battery staple", "kV9#tq2Lx!",
			"s3cure-Passw0rd-42", "\u00fcber den Wolken 7", "\u732b\u304c\u597d\u304d\u3067\u3059\u3088\u306d" })
	void goodOnesAreTaken(String password) {
		assertThat(PasswordStrength.fault(password, OWN)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "password", "password1", "P@ssw0rd", "12345678", "123456789012", "qwertyuiop", "iloveyou",
			"aaaaaaaaaaaa", "abcdefghij", "letmein123", "football1", "sunshine", "monkey123", "19841984", "trustno1!" })
	void commonOnesAreNot(String password) {
		assertThat(PasswordStrength.fault(password, OWN)).isPresent();
	}

	@ParameterizedTest
	@ValueSource(strings = { "gracehopper", "HopperGrace1", "grace.example" })
	void norAreOnesOwnName(String password) {
		assertThat(PasswordStrength.fault(password, OWN)).isPresent();
	}

	@Test
	void lengthCountsCharactersNotTheirEncoding() {
		assertThat(PasswordStrength.fault("kV9#tq2", OWN))
			.hasValueSatisfying((fault) -> assertThat(fault).contains(Integer.toString(PasswordStrength.MIN_LENGTH)));
		assertThat(PasswordStrength.fault("x".repeat(PasswordStrength.MAX_LENGTH + 1), OWN))
			.hasValueSatisfying((fault) -> assertThat(fault).contains(Integer.toString(PasswordStrength.MAX_LENGTH)));
	}

	@Test
	void aHostileOneTakesNoLonger() {
		String hostile = "p4$$w0rd1@".repeat(12);

		assertThatCode(() -> org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5),
				() -> PasswordStrength.fault(hostile, OWN)))
			.doesNotThrowAnyException();
	}

}
