package io.weakspot.gateway.accounts;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class EmailTest {

	@ParameterizedTest
	@ValueSource(strings = { "ada@example.org", " Ada.Love+lace@Sub.Example.ORG ", "o'hara@example.co",
			"j\u00fcrgen@m\u00fcller.de", "a_b%c@1.example.museum" })
	void addressesAreTaken(String text) {
		assertThat(Email.of(text)).isPresent();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "ada", "@example.org", "ada@", "ada@example", "ada@example.", "ada@.org",
			"a da@example.org", "a@b@example.org", "ada@exa mple.org", "<ada@example.org>", "ada@example.org\u0000" })
	void whatIsNoAddressIsNot(String text) {
		assertThat(Email.of(text)).isEmpty();
	}

	@Test
	void oneAddressHasOneSpelling() {
		assertThat(Email.of("  ADA@Example.org\n")).isEqualTo(Email.of("ada@example.org"));
	}

	@Test
	void noAddressIsLongerThanMailTakes() {
		assertThat(Email.of("a@" + "b.".repeat(200) + "org")).isEmpty();
		assertThat(Email.of(null)).isEmpty();
	}

}
