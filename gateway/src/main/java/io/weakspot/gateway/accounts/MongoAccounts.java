package io.weakspot.gateway.accounts;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

import static java.util.stream.Collectors.toSet;
import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * Accounts in MongoDB, one document each. Unique indexes decide what concurrent sign-ups
 * can't: on the e-mail, on the key of the request, and on the seat, of which there is a
 * single first.
 */
@Repository
class MongoAccounts implements Accounts, Standings {

	private static final String FIRST_SEAT = "first";

	/** More than anybody signs out within the life of a token. */
	private static final int MOST_ENDED_TOKENS = 200;

	private final ReactiveMongoOperations mongo;

	private final Administrators administrators;

	private final InstantSource clock;

	private final Mono<Void> indexes;

	MongoAccounts(ReactiveMongoOperations mongo, Administrators administrators, InstantSource clock) {
		this.mongo = mongo;
		this.administrators = administrators;
		this.clock = clock;
		// Made before the first account and not at the start, which must not need a
		// database; a failure is not remembered.
		this.indexes = Mono.defer(this::makeIndexes)
			.cache((made) -> Duration.ofDays(1), (failure) -> Duration.ZERO, () -> Duration.ofDays(1));
	}

	@Override
	public Mono<Account> add(Registration registration) {
		return this.indexes.then(Mono.defer(this::isEmpty))
			.flatMap((empty) -> empty ? addFirst(registration) : addLater(registration));
	}

	@Override
	public Mono<Credentials> credentials(Email email) {
		return find(email)
			.flatMap((stored) -> asItIs(stored).map((account) -> new Credentials(account, stored.passwordHash())));
	}

	@Override
	public Mono<Credentials> madeWith(String key) {
		return this.mongo.findOne(Query.query(where("key").is(key)), StoredAccount.class)
			.map((stored) -> new Credentials(stored.account(rolesOf(stored.seat())), stored.passwordHash()));
	}

	@Override
	public Mono<Account> withId(String id) {
		return this.mongo.findById(id, StoredAccount.class).flatMap(this::asItIs);
	}

	@Override
	public Mono<Account> withEmail(Email email) {
		return find(email).flatMap(this::asItIs);
	}

	@Override
	public Flux<Account> after(@Nullable String id, int limit) {
		Query query = (id != null) ? Query.query(where("_id").gt(id)) : new Query();
		return this.administrators.ids()
			.flatMapMany((admins) -> this.mongo.find(query.with(Sort.by("_id")).limit(limit), StoredAccount.class)
				.map((stored) -> stored.amid(admins)));
	}

	@Override
	public Mono<ChangingRoles.Outcome> changeRoles(String id, Set<Role> roles) {
		return this.mongo.exists(withThe(id), StoredAccount.class)
			.flatMap((there) -> there ? appointOrDismiss(id, roles) : Mono.just(true))
			.flatMap((may) -> may ? replaceRoles(id, roles) : Mono.just(new ChangingRoles.LastAdmin()));
	}

	@Override
	public Mono<Boolean> hold(String id, Collection<String> roles, String tokenId) {
		return this.mongo.findById(id, StoredAccount.class)
			.filter((stored) -> !stored.hasEnded(tokenId))
			.flatMap(this::asItIs)
			.map((account) -> account.roles().stream().map(Role::word).collect(toSet()).equals(Set.copyOf(roles)))
			.defaultIfEmpty(false);
	}

	@Override
	public Mono<Void> endToken(String id, String tokenId) {
		Update ended = new Update().push("endedTokens").slice(-MOST_ENDED_TOKENS).each(tokenId);
		return this.mongo.updateFirst(withThe(id), ended, StoredAccount.class).then();
	}

	private Mono<Account> asItIs(StoredAccount stored) {
		return this.administrators.ids().map(stored::amid);
	}

	private Mono<Boolean> appointOrDismiss(String id, Set<Role> roles) {
		return roles.contains(Role.ADMIN) ? this.administrators.appoint(id).thenReturn(true)
				: this.administrators.dismiss(id);
	}

	private Mono<ChangingRoles.Outcome> replaceRoles(String id, Set<Role> roles) {
		// The embedded database answers with the document before the change; only that
		// is right under concurrency.
		return this.mongo.findAndModify(withThe(id), Update.update("roles", roles),
				FindAndModifyOptions.options().returnNew(false), StoredAccount.class).<ChangingRoles.Outcome>map((before) -> new ChangingRoles.Changed(before.account(roles)))
			.defaultIfEmpty(new ChangingRoles.NoAccount());
	}

	private Mono<Account> addFirst(Registration registration) {
		return insert(registration, FIRST_SEAT).switchIfEmpty(Mono.defer(() -> addLater(registration)));
	}

	private Mono<Account> addLater(Registration registration) {
		return insert(registration, registration.id());
	}

	private static Query withThe(String id) {
		return Query.query(where("_id").is(id));
	}

	private static Set<Role> rolesOf(String seat) {
		return seat.equals(FIRST_SEAT) ? EnumSet.allOf(Role.class) : EnumSet.of(Role.LEARNER);
	}

	private Mono<Account> insert(Registration registration, String seat) {
		return this.mongo
			.insert(new StoredAccount(registration.id(), registration.email().value(), seat, registration.displayName(),
					registration.passwordHash(), rolesOf(seat), registration.key(), this.clock.instant(), null))
			.map((stored) -> stored.account(stored.roles()))
			.onErrorResume(DuplicateKeyException.class, (taken) -> Mono.empty());
	}

	private Mono<Boolean> isEmpty() {
		return this.mongo.exists(new Query(), StoredAccount.class).map((any) -> !any);
	}

	private Mono<StoredAccount> find(Email email) {
		return this.mongo.findOne(Query.query(where("email").is(email.value())), StoredAccount.class);
	}

	private Mono<Void> makeIndexes() {
		// Sparse: most accounts are made without a key.
		return Flux.just(unique("email"), unique("seat"), unique("key").sparse())
			.concatMap((index) -> this.mongo.indexOps(StoredAccount.class).createIndex(index))
			.then();
	}

	private static Index unique(String field) {
		return new Index(field, Sort.Direction.ASC).unique();
	}

	/**
	 * The document.
	 *
	 * @param seat "first" for the one account that found the installation empty, else the
	 * id
	 * @param roles as given; whether an admin is among them only {@link Administrators}
	 * tells
	 * @param key of the request that made it, if it had one
	 * @param endedTokens ids of tokens that were signed out with, the latest last
	 */
	@Document("accounts")
	record StoredAccount(@Id String id, String email, String seat, String displayName, String passwordHash,
			Set<Role> roles, @Nullable String key, Instant createdAt, @Nullable List<String> endedTokens) {

		Account amid(Set<String> admins) {
			EnumSet<Role> now = EnumSet.noneOf(Role.class);
			now.addAll(this.roles);
			now.remove(Role.ADMIN);
			if (admins.contains(this.id)) {
				now.add(Role.ADMIN);
			}
			// Of two changes at once, one may have taken the only role that the other
			// gave.
			return account(now.isEmpty() ? EnumSet.of(Role.LEARNER) : now);
		}

		Account account(Set<Role> roles) {
			return new Account(this.id, this.email, this.displayName, roles);
		}

		boolean hasEnded(String tokenId) {
			return this.endedTokens != null && this.endedTokens.contains(tokenId);
		}

	}

}
