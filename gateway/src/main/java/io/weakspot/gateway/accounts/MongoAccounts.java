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
 * Accounts in MongoDB, one document each. Two unique indexes decide what concurrent
 * sign-ups can't: one on the e-mail, one on the seat, of which there is a single first.
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
		return insert(registration, FIRST_SEAT, EnumSet.allOf(Role.class))
			.switchIfEmpty(Mono.defer(() -> addLater(registration)));
	}

	private Mono<Account> addLater(Registration registration) {
		return insert(registration, registration.id(), EnumSet.of(Role.LEARNER));
	}

	private Mono<Account> insert(Registration registration, String seat, Set<Role> roles) {
		return this.mongo
			.insert(new StoredAccount(registration.id(), registration.email().value(), seat, registration.displayName(),
					registration.passwordHash(), roles, this.clock.instant()))
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
		return Flux.just("email", "seat")
			.concatMap((field) -> this.mongo.indexOps(StoredAccount.class)
				.createIndex(new Index(field, Sort.Direction.ASC).unique()))
			.then();
	}

	/**
	 * The document.
	 *
	 * @param seat "first" for the one account that found the installation empty, else the
	 * id
	 */
	@Document("accounts")
	record StoredAccount(@Id String id, String email, String seat, String displayName, String passwordHash,
			Set<Role> roles, Instant createdAt) {

		Account account() {
			return account(this.roles);
		}

		Account account(Set<Role> roles) {
			return new Account(this.id, this.email, this.displayName, roles);
		}

	}

}
