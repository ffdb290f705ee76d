package io.weakspot.sessions.domain;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class NamingTest {

	@ParameterizedTest
	@ValueSource(strings = { "A", "Backend class, autumn", "Abschlußklasse 10b", "第三班", "👩‍💻 evening" })
	void whatPeopleCallThingsIsTaken(String name) {
		assertThat(Naming.faults("name", name)).isEmpty();
		assertThat(Naming.faults("name", "👩".repeat(Naming.LONGEST))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "  ", "two\nlines", "bell\u0007", "a\u2028b", "turned \u202e round", "\u009b0m" })
	void whatWouldHideOrSteerSomethingIsNot(String name) {
		assertThat(Naming.faults("name", name)).hasSize(1);
		assertThat(Naming.faults("name", "a".repeat(Naming.LONGEST + 1))).hasSize(1);
	}

}
