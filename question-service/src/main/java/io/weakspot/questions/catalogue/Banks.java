package io.weakspot.questions.catalogue;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import io.weakspot.starter.security.Caller;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * The banks. One that is being filled is not seen until it is opened, so that an import
 * that breaks off leaves nothing half done.
 */
@Repository
public class Banks {

	private final ReactiveMongoTemplate mongo;

	Banks(ReactiveMongoTemplate mongo) {
		this.mongo = mongo;
	}

	/** The bank, when it is open. */
	public Mono<Bank> find(String id) {
		return this.mongo.findOne(Query.query(where("_id").is(id).and("state").is(State.OPEN)), BankDocument.class)
			.map(BankDocument::bank);
	}

	/** The open banks that the caller may see, by id. */
	public Flux<Bank> visibleTo(Caller caller, @Nullable String afterId, int limit) {
		Criteria criteria = where("state").is(State.OPEN);
		if (!caller.isAdmin()) {
			criteria = criteria.orOperator(where("visibility").is(Visibility.PUBLIC), where("ownerId").is(caller.id()));
		}
		if (afterId != null) {
			criteria = criteria.and("_id").gt(afterId);
		}
		Query query = Query.query(criteria).with(Sort.by("_id")).limit(limit);
		query.fields().exclude("report");
		return this.mongo.find(query, BankDocument.class).map(BankDocument::bank);
	}

	/** All open banks that the caller may see. */
	public Flux<Bank> visibleTo(Caller caller) {
		return visibleTo(caller, null, 0);
	}

	/** Open banks that anybody may see. */
	public Flux<Bank> open() {
		return this.mongo
			.find(Query.query(where("state").is(State.OPEN).and("visibility").is(Visibility.PUBLIC)),
					BankDocument.class)
			.map(BankDocument::bank);
	}

	/**
	 * Begins to fill a bank, which {@link #open(Bank)} ends. Who finds it begun already
	 * gets what was noted then.
	 * @param note what makes the filling recognisable when it is asked for again
	 */
	Mono<Begun> begin(Bank bank, Filling note) {
		return this.mongo.insert(BankDocument.filling(bank, note))
			.thenReturn(new Begun(note, true))
			.onErrorResume(DuplicateKeyException.class, (there) -> begun(bank.id()));
	}

	private Mono<Begun> begun(String bankId) {
		return this.mongo.findById(bankId, BankDocument.class).mapNotNull(BankDocument::begun);
	}

	/** What was noted when a bank began to be filled, whatever became of the bank. */
	public Mono<Filling> filling(String bankId) {
		return this.mongo.findById(bankId, BankDocument.class).mapNotNull(BankDocument::filling);
	}

	/** Shows a bank that was being filled. A bank that was deleted since stays so. */
	Mono<Void> open(Bank bank) {
		return this.mongo
			.updateFirst(Query.query(where("_id").is(bank.id()).and("state").is(State.FILLING)),
					Update.update("state", State.OPEN), BankDocument.class)
			.then();
	}

	/**
	 * Puts a bank in the place of what was there by its id, and opens it.
	 * @return false when it was deleted, which stands
	 */
	public Mono<Boolean> put(Bank bank) {
		return this.mongo.findById(bank.id(), BankDocument.class)
			.filter((there) -> there.state() == State.DELETED)
			.map((deleted) -> false)
			.switchIfEmpty(Mono.defer(() -> this.mongo.save(BankDocument.open(bank)).thenReturn(true)));
	}

	/** Banks whose filling broke off before the given time. */
	Flux<Bank> leftBehind(Instant before) {
		return this.mongo
			.find(Query.query(where("state").is(State.FILLING).and("updatedAt").lt(before)), BankDocument.class)
			.map(BankDocument::bank);
	}

	/** Banks that were taken out of sight. */
	Flux<Bank> deleted() {
		return this.mongo.find(Query.query(where("state").is(State.DELETED)), BankDocument.class)
			.map(BankDocument::bank);
	}

	/** Takes a bank out of sight. The document stays, for sessions that refer to it. */
	Mono<Void> delete(String id, Instant at) {
		return this.mongo
			.updateFirst(Query.query(where("_id").is(id)),
					new Update().set("state", State.DELETED).set("updatedAt", at.truncatedTo(ChronoUnit.MILLIS)),
					BankDocument.class)
			.then();
	}

	/** Forgets a bank that nobody has seen. */
	Mono<Void> forget(String id) {
		return this.mongo.remove(Query.query(where("_id").is(id).and("state").is(State.FILLING)), BankDocument.class)
			.then();
	}

	enum State {

		FILLING, OPEN, DELETED

	}

	/**
	 * What an import answered, so that the same request gets the same answer again.
	 *
	 * @param fingerprint of the request
	 * @param report the answer as JSON
	 */
	public record Filling(String fingerprint, String report) {
	}

	/**
	 * A bank whose filling has begun.
	 *
	 * @param unfinished whether it still has to be filled
	 */
	record Begun(Filling note, boolean unfinished) {
	}

	@Document("banks")
	record BankDocument(@Id String id, String title, String technology, @Nullable String ownerId, Visibility visibility,
			List<Topic> topics, List<Role> roles, @Nullable String source, @Nullable String licence, Instant updatedAt,
			State state, @Nullable String fingerprint, @Nullable String report) {

		static BankDocument filling(Bank bank, Filling note) {
			return of(bank, State.FILLING, note.fingerprint(), note.report());
		}

		static BankDocument open(Bank bank) {
			return of(bank, State.OPEN, null, null);
		}

		private static BankDocument of(Bank bank, State state, @Nullable String fingerprint, @Nullable String report) {
			return new BankDocument(bank.id(), bank.title(), bank.technology(), bank.ownerId(), bank.visibility(),
					bank.topics(), bank.roles(), bank.source(), bank.licence(),
					bank.updatedAt().truncatedTo(ChronoUnit.MILLIS), state, fingerprint, report);
		}

		Bank bank() {
			return new Bank(this.id, this.title, this.technology, this.ownerId, this.visibility, this.topics,
					this.roles, this.source, this.licence, this.updatedAt);
		}

		@Nullable Filling filling() {
			return (this.fingerprint != null && this.report != null) ? new Filling(this.fingerprint, this.report)
					: null;
		}

		@Nullable Begun begun() {
			Filling note = filling();
			return (note != null) ? new Begun(note, this.state == State.FILLING) : null;
		}

	}

}
