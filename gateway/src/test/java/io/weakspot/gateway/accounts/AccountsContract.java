package io.weakspot.gateway.accounts;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import static org.assertj.core.api.Assertions.assertThat;

/** What accounts must keep to, whatever they are kept in. */
abstract class AccountsContract {

	private MongoAccounts accounts;

	/** A store with nothing in it. */
	abstract MongoAccounts empty();

	@BeforeEach
	void start() {
		this.accounts = empty();
	}

	@Test
	void theFirstAccountGetsEveryRoleAndLaterOnesAreLearners() {
		Account first = add("ada@example.org");
		Account second = add("bob@example.org");

		assertThat(first.roles()).containsExactly(Role.LEARNER, Role.INSTRUCTOR, Role.AUTHOR, Role.ADMIN);
		assertThat(second.roles()).containsExactly(Role.LEARNER);
	}

	@Test
	void ofManyFirstOnesOneGetsEveryRole() {
		List<Account> added = atOnce(Flux.range(0, 32).map((person) -> registration("p" + person + "@example.org")));

		assertThat(added).hasSize(32).filteredOn((account) -> account.roles().contains(Role.ADMIN)).hasSize(1);
		assertThat(added).filteredOn((account) -> account.roles().equals(Set.of(Role.LEARNER))).hasSize(31);
	}

	@Test
	void anEmailIsGivenOnce() {
		add("ada@example.org");

		List<Account> added = atOnce(Flux.range(0, 16)
			.map((attempt) -> registration((attempt % 2 == 0) ? "ada@example.org" : "bob@example.org")));

		assertThat(added).extracting(Account::email).containsExactly("bob@example.org");
	}

	@Test
	void aKeyMakesOneAccount() {
		List<Account> made = atOnce(
				Flux.range(0, 16).map((attempt) -> registration("p" + attempt + "@example.org", "k-1")));

		assertThat(made).hasSize(1);
		assertThat(this.accounts.madeWith("k-1").map(Credentials::account).block()).isEqualTo(made.getFirst());
		assertThat(this.accounts.madeWith("k-2").blockOptional()).isEmpty();
	}

	@Test
	void whatAKeyMadeStaysAsItWas() {
		Account first = add(registration("ada@example.org", "k-1"));
		Account second = add(registration("bob@example.org", "k-2"));

		this.accounts.changeRoles(first.id(), EnumSet.of(Role.AUTHOR, Role.ADMIN)).block();
		this.accounts.changeRoles(second.id(), EnumSet.of(Role.INSTRUCTOR)).block();

		assertThat(this.accounts.madeWith("k-1").block()).extracting(Credentials::account).isEqualTo(first);
		assertThat(this.accounts.madeWith("k-2").block()).extracting(Credentials::account).isEqualTo(second);
	}

	@Test
	void anAccountIsFoundByIdAndByEmail() {
		Account added = add("ada@example.org");

		assertThat(this.accounts.withId(added.id()).block()).isEqualTo(added);
		assertThat(this.accounts.withEmail(email("ada@example.org")).block()).isEqualTo(added);
		assertThat(this.accounts.credentials(email("ada@example.org")).block())
			.isEqualTo(new Credentials(added, "hash of ada@example.org"));
		assertThat(this.accounts.withId("nobody").blockOptional()).isEmpty();
		assertThat(this.accounts.withEmail(email("eve@example.org")).blockOptional()).isEmpty();
	}

	@Test
	void rolesAreReplaced() {
		add("ada@example.org");
		Account added = add("bob@example.org");

		ChangingRoles.Outcome outcome = change(added, Role.AUTHOR, Role.INSTRUCTOR);

		Account changed = this.accounts.withId(added.id()).block();
		assertThat(outcome).isEqualTo(new ChangingRoles.Changed(Objects.requireNonNull(changed)));
		assertThat(changed.roles()).containsExactly(Role.INSTRUCTOR, Role.AUTHOR);
		assertThat(this.accounts.changeRoles("nobody", EnumSet.of(Role.ADMIN)).block())
			.isEqualTo(new ChangingRoles.NoAccount());
	}

	@Test
	void anAdminStays() {
		Account first = add("ada@example.org");
		Account second = add("bob@example.org");

		assertThat(change(first, Role.LEARNER)).isEqualTo(new ChangingRoles.LastAdmin());
		change(second, Role.ADMIN);
		assertThat(change(first, Role.LEARNER)).isInstanceOf(ChangingRoles.Changed.class);

		assertThat(this.accounts.withId(first.id()).map(Account::roles).block()).containsExactly(Role.LEARNER);
		assertThat(change(second, Role.LEARNER)).isEqualTo(new ChangingRoles.LastAdmin());
	}

	@Test
	void ofAdminsWhoDismissEachOtherAtOnceOneStays() {
		for (int round = 0; round < 20; round++) {
			this.accounts = empty();
			List<Account> admins = List.of(add("ada@example.org"), add("bob@example.org"), add("eve@example.org"));
			admins.forEach((account) -> change(account, Role.ADMIN));

			Flux.fromIterable(admins)
				.flatMap((account) -> this.accounts.changeRoles(account.id(), EnumSet.of(Role.LEARNER))
					.subscribeOn(Schedulers.boundedElastic()))
				.blockLast();

			assertThat(after(null)).filteredOn((account) -> account.roles().contains(Role.ADMIN)).hasSize(1);
		}
	}

	@Test
	void anAccountStandsForATokenWithItsRolesUntilThatIsSignedOut() {
		Account added = add("ada@example.org");
		List<String> roles = added.roles().stream().map(Role::word).toList();

		assertThat(this.accounts.hold(added.id(), roles, "t-1").block()).isTrue();
		assertThat(this.accounts.hold(added.id(), List.of("learner"), "t-1").block()).isFalse();
		assertThat(this.accounts.hold("nobody", roles, "t-1").block()).isFalse();

		this.accounts.endToken(added.id(), "t-1").block();

		assertThat(this.accounts.hold(added.id(), roles, "t-1").block()).isFalse();
		assertThat(this.accounts.hold(added.id(), roles, "t-2").block()).isTrue();
	}

	@Test
	void accountsAreListedInOrder() {
		for (int person = 0; person < 5; person++) {
			add("p" + person + "@example.org");
		}

		List<Account> first = after(null);
		assertThat(first).hasSize(3);
		List<Account> rest = after(first.getLast().id());

		assertThat(rest).hasSize(2).doesNotContainAnyElementsOf(first);
		assertThat(first).extracting(Account::id).isSorted();
	}

	private ChangingRoles.Outcome change(Account account, Role first, Role... more) {
		return Objects.requireNonNull(this.accounts.changeRoles(account.id(), EnumSet.of(first, more)).block());
	}

	private Account add(String email) {
		return add(registration(email));
	}

	private Account add(Registration registration) {
		return Objects.requireNonNull(this.accounts.add(registration).block(Duration.ofSeconds(10)));
	}

	private List<Account> atOnce(Flux<Registration> registrations) {
		return Objects.requireNonNull(registrations
			.flatMap((one) -> Mono.defer(() -> this.accounts.add(one)).subscribeOn(Schedulers.boundedElastic()), 32)
			.collectList()
			.block(Duration.ofSeconds(20)));
	}

	private List<Account> after(@Nullable String id) {
		return Objects.requireNonNull(this.accounts.after(id, 3).collectList().block());
	}

	private static Registration registration(String email) {
		return registration(email, null);
	}

	private static Registration registration(String email, @Nullable String key) {
		return new Registration(UUID.randomUUID().toString(), email(email), "Somebody", "hash of " + email, key);
	}

	private static Email email(String text) {
		return Email.of(text).orElseThrow();
	}

}
