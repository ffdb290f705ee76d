package io.weakspot.analytics.questions;

import java.util.List;
import java.util.Set;

import io.weakspot.analytics.domain.mastery.Level;
import io.weakspot.starter.security.Caller;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BanksTest {

	private final Banks banks = new Banks();

	@Test
	void showsAPrivateBankToItsOwnerAndAdminsOnly() {
		this.banks.publish(question("q1"), "mine", false, "ada");

		Bank bank = this.banks.bank("mine").orElseThrow();
		assertThat(bank.isVisibleTo(new Caller("ada", Set.of("learner")))).isTrue();
		assertThat(bank.isVisibleTo(new Caller("root", Set.of("admin")))).isTrue();
		assertThat(bank.isVisibleTo(new Caller("bob", Set.of("author", "instructor")))).isFalse();
	}

	@Test
	void forgetsABankWithItsLastQuestion() {
		this.banks.publish(question("q1"), "mine", true, null);

		this.banks.withdraw("q1");
		this.banks.withdraw("q1");

		assertThat(this.banks.bank("mine")).isEmpty();
	}

	@Test
	void movesAQuestionToItsNewBank() {
		this.banks.publish(question("q1"), "old", true, null);

		this.banks.publish(question("q1"), "new", true, null);

		assertThat(this.banks.bank("old")).isEmpty();
		assertThat(this.banks.bank("new")).hasValueSatisfying((bank) -> assertThat(bank.questions()).hasSize(1));
	}

	@Test
	void findsAQuestionByItsIdAlone() {
		this.banks.publish(question("q1"), "mine", true, null);

		assertThat(this.banks.question("q1")).hasValue(question("q1"));
		assertThat(this.banks.bankOf("q1")).isEqualTo(this.banks.bank("mine"));
		assertThat(this.banks.question("q2")).isEmpty();
	}

	private static Question question(String id) {
		return new Question(id, 1, "What is " + id + "?", List.of(new Question.Topic("orm", "ORM", 1)), Level.FRESHER,
				List.of(new Question.KeyPoint("k", "What is to be said")));
	}

}
