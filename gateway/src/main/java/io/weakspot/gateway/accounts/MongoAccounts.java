package io.weakspot.gateway.accounts;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
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

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * Accounts in MongoDB, one document each. Unique indexes decide what concurrent sign-ups
 * can't: on the e-mail, on the key of the request, and on the seat, of which there is a
 * single first.
 */
@Repository
class MongoAccounts implements Accounts {

	private static final String FIRST_SEAT = "first";

	private final ReactiveMongoOperations mongo;

	private final InstantSource clock;

	private final Mono<Void> indexes;

	MongoAccounts(ReactiveMongoOperations mongo, InstantSource clock) {
		this.mongo = mongo;
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
		return find(email).map((stored) -> new Credentials(stored.account(), stored.passwordHash()));
	}

	@Override
	public Mono<Credentials> madeWith(String key) {
		return this.mongo.findOne(Query.query(where("key").is(key)), StoredAccount.class)
			.map((stored) -> new Credentials(stored.account(rolesOf(stored.seat())), stored.passwordHash()));
	}

	@Override
	public Mono<Account> withId(String id) {
		return this.mongo.findById(id, StoredAccount.class).map(StoredAccount::account);
	}

	@Override
	public Mono<Account> withEmail(Email email) {
		return find(email).map(StoredAccount::account);
	}

	@Override
	public Flux<Account> after(@Nullable String id, int limit) {
		Query query = (id != null) ? Query.query(where("_id").gt(id)) : new Query();
		return this.mongo.find(query.with(Sort.by("_id")).limit(limit), StoredAccount.class)
			.map(StoredAccount::account);
	}

	@Override
	public Mono<Account> changeRoles(String id, Set<Role> roles) {
		Query query = Query.query(where("_id").is(id));
		// The embedded database answers with the document before the change; only that
		// is right under concurrency.
		return this.mongo
			.findAndModify(query, Update.update("roles", roles), FindAndModifyOptions.options().returnNew(false),
					StoredAccount.class)
			.map((before) -> before.account(roles));
	}

	@Override
	public Mono<Boolean> hasAdminBeside(String id) {
		return this.mongo.exists(Query.query(where("roles").is(Role.ADMIN).and("_id").ne(id)), StoredAccount.class);
	}

	private Mono<Account> addFirst(Registration registration) {
		return insert(registration, FIRST_SEAT).switchIfEmpty(Mono.defer(() -> addLater(registration)));
	}

	private Mono<Account> addLater(Registration registration) {
		return insert(registration, registration.id());
	}

	private static Set<Role> rolesOf(String seat) {
		return seat.equals(FIRST_SEAT) ? EnumSet.allOf(Role.class) : EnumSet.of(Role.LEARNER);
	}

	private Mono<Account> insert(Registration registration, String seat) {
		return this.mongo
			.insert(new StoredAccount(registration.id(), registration.email().value(), seat, registration.displayName(),
					registration.passwordHash(), rolesOf(seat), registration.key(), this.clock.instant()))
			.map(StoredAccount::account)
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
	 * @param key of the request that made it, if it had one
	 */
	@Document("accounts")
	record StoredAccount(@Id String id, String email, String seat, String displayName, String passwordHash,
			Set<Role> roles, @Nullable String key, Instant createdAt) {

		Account account() {
			return account(this.roles);
		}

		Account account(Set<Role> roles) {
			return new Account(this.id, this.email, this.displayName, roles);
		}

	}

}
