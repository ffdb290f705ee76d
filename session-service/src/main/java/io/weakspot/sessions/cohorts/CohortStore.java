package io.weakspot.sessions.cohorts;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.weakspot.sessions.domain.Cohort;
import io.weakspot.sessions.outbox.CurrentState;
import io.weakspot.sessions.outbox.Outbox;
import io.weakspot.sessions.outbox.OwedFact;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * One document a cohort, with all that is in it. Learners join by one update each, so
 * that a whole class may join at once; all else is written over the version that it was
 * decided on.
 */
class CohortStore {

	static final String COLLECTION = "cohorts";

	private static final String MEMBERS = "cohort.members";

	private final MongoCollection<Stored> cohorts;

	private final Outbox outbox;

	CohortStore(MongoDatabase database, Outbox outbox) {
		this.cohorts = collection(database);
		this.outbox = outbox;
	}

	/** What the relay tells of cohorts. */
	static CurrentState state(MongoDatabase database) {
		MongoCollection<Stored> cohorts = collection(database);
		return (ids) -> facts(cohorts, ids);
	}

	/**
	 * Keeps a new cohort together with the note that it has to be told.
	 * @param fingerprint of the request that asked for it
	 * @return what is kept under the cohort's id: this one, or the one that was there
	 */
	Mono<Stored> insert(Cohort cohort, String fingerprint) {
		OwedFact note = CohortFacts.note(cohort.id(), cohort.changedAt());
		Stored stored = new Stored(cohort.id(), cohort, fingerprint, cohort.joinCode(), List.of(note));
		return Mono.from(this.cohorts.insertOne(stored))
			.doOnNext((done) -> this.outbox.hand(COLLECTION, cohort.id(), stored.owed()))
			.thenReturn(stored)
			.onErrorResume(CohortStore::isDuplicate, (duplicate) -> stored(cohort.id()));
	}

	Mono<Stored> stored(String cohortId) {
		return Mono.from(this.cohorts.find(Filters.eq("_id", cohortId)));
	}

	Mono<Cohort> find(String cohortId) {
		return stored(cohortId).map(Stored::cohort);
	}

	Flux<Cohort> findAll(Collection<String> cohortIds) {
		return cohortIds.isEmpty() ? Flux.empty()
				: Flux.from(this.cohorts.find(Filters.in("_id", cohortIds))).map(Stored::cohort);
	}

	Flux<Cohort> all() {
		return Flux.from(this.cohorts.find()).map(Stored::cohort);
	}

	/**
	 * Adds a learner, unless the learner is in it, the cohort is full, or the code is no
	 * longer its code.
	 * @return whether the learner was added
	 */
	Mono<Boolean> join(String cohortId, String joinCode, Cohort.Member member) {
		Bson open = Filters.and(Filters.eq("_id", cohortId), Filters.eq("cohort.joinCode", joinCode),
				Filters.ne(MEMBERS + ".learnerId", member.learnerId()),
				Filters.exists(MEMBERS + "." + (Cohort.MOST_MEMBERS - 1), false));
		Bson joining = Updates.combine(Updates.push(MEMBERS, member), Updates.inc("cohort.version", 1L),
				Updates.set("cohort.changedAt", member.joinedAt()));
		return update(cohortId, open, joining, member.joinedAt());
	}

	/**
	 * Replaces a cohort by what it changed to.
	 * @return false when somebody else changed it since it was read
	 */
	Mono<Boolean> replace(Cohort before, Cohort after) {
		Bson unchanged = Filters.and(Filters.eq("_id", before.id()), Filters.eq("cohort.version", before.version()));
		return update(before.id(), unchanged, Updates.set("cohort", after), after.changedAt());
	}

	private Mono<Boolean> update(String cohortId, Bson filter, Bson change, Instant now) {
		OwedFact note = CohortFacts.note(cohortId, now);
		Bson owing = Updates.combine(change, Updates.push(Outbox.FIELD, note));
		return Mono.from(this.cohorts.updateOne(filter, owing)).map((result) -> {
			boolean changed = result.getMatchedCount() > 0;
			if (changed) {
				this.outbox.hand(COLLECTION, cohortId, List.of(note));
			}
			return changed;
		});
	}

	private static Mono<Map<String, OwedFact>> facts(MongoCollection<Stored> cohorts, Collection<String> ids) {
		return Flux.from(cohorts.find(Filters.in("_id", ids)))
			.map(Stored::cohort)
			.collectMap(Cohort::id, CohortFacts::changed);
	}

	private static MongoCollection<Stored> collection(MongoDatabase database) {
		return database.getCollection(COLLECTION, Stored.class);
	}

	private static boolean isDuplicate(Throwable failure) {
		return failure instanceof MongoWriteException refused
				&& refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
	}

	/**
	 * A cohort as it is kept; public because the driver reads it.
	 *
	 * @param firstCode the code that it began with, for a repeated request
	 */
	public record Stored(@BsonId String id, Cohort cohort, String fingerprint, String firstCode, List<OwedFact> owed) {

	}

}
