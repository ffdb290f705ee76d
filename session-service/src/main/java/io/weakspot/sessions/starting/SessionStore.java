package io.weakspot.sessions.starting;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.weakspot.sessions.domain.Session;
import io.weakspot.sessions.outbox.Outbox;
import io.weakspot.sessions.outbox.OwedFact;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One document a session, written at its start and once more at its end. */
class SessionStore implements Sessions {

	static final String COLLECTION = "sessions";

	private static final String LEARNER = "session.learnerId";

	private static final String STARTED = "session.startedAt";

	private final MongoCollection<Stored> sessions;

	private final Outbox outbox;

	/**
	 * A submit and the question after it read the session twice in a row. All but its end
	 * never changes, and an end by another instance shows here after this time.
	 */
	private final Cache<String, Session> justRead = Caffeine.newBuilder()
		.expireAfterWrite(Duration.ofSeconds(2))
		.maximumWeight(200_000)
		.weigher((String id, Session session) -> session.items().size())
		.build();

	private final Mono<Boolean> prepared;

	SessionStore(MongoDatabase database, Outbox outbox) {
		this.sessions = database.getCollection(COLLECTION, Stored.class);
		this.outbox = outbox;
		this.prepared = Mono
			.from(this.sessions
				.createIndex(Indexes.compoundIndex(Indexes.ascending(LEARNER), Indexes.descending(STARTED, "_id"))))
			.thenReturn(true)
			.cache((done) -> Duration.ofDays(3650), (failure) -> Duration.ZERO, () -> Duration.ZERO);
	}

	@Override
	public Mono<Session> find(String sessionId, String learnerId) {
		Session known = this.justRead.getIfPresent(sessionId);
		Mono<Session> session = (known != null) ? Mono.just(known)
				: find(sessionId).map(Stored::session).doOnNext((read) -> this.justRead.put(sessionId, read));
		return session.filter((each) -> each.belongsTo(learnerId));
	}

	@Override
	public Mono<Map<String, Session>> started(Collection<String> sessionIds) {
		return sessionIds.isEmpty() ? Mono.just(Map.of())
				: Flux.from(this.sessions.find(Filters.in("_id", sessionIds)))
					.map(Stored::session)
					.collectMap(Session::id);
	}

	@Override
	public Mono<List<Session>> newest(String learnerId, @Nullable Place after, int limit) {
		Bson learners = Filters.eq(LEARNER, learnerId);
		Bson filter = (after != null)
				? Filters.and(learners,
						Filters.or(Filters.lt(STARTED, after.startedAt()),
								Filters.and(Filters.eq(STARTED, after.startedAt()), Filters.lt("_id", after.id()))))
				: learners;
		return Flux.from(this.sessions.find(filter).sort(Sorts.descending(STARTED, "_id")).limit(limit))
			.map(Stored::session)
			.collectList();
	}

	@Override
	public Mono<Session> complete(Session session, Instant now, int answeredCount) {
		OwedFact fact = SessionFacts.completed(session, now, answeredCount);
		Bson stillOpen = Filters.and(Filters.eq("_id", session.id()), Filters.eq("session.completedAt", null));
		Bson ending = Updates.combine(Updates.set("session.completedAt", now),
				Updates.set("session.answeredCount", answeredCount), Updates.push(Outbox.FIELD, fact));
		return Mono.from(this.sessions.updateOne(stillOpen, ending)).flatMap((result) -> {
			if (result.getMatchedCount() == 0) {
				return find(session.id()).map(Stored::session);
			}
			this.outbox.hand(COLLECTION, session.id(), List.of(fact));
			return Mono.just(session.completed(now, answeredCount));
		}).doOnNext((ended) -> this.justRead.put(session.id(), ended));
	}

	/**
	 * Keeps a new session together with the fact of its start.
	 * @param fingerprint of the request that asked for it
	 * @return what is kept under the session's id: this one, or the one that was there
	 */
	Mono<Stored> insert(Session session, String fingerprint) {
		OwedFact fact = SessionFacts.started(session);
		Stored stored = new Stored(session.id(), session, fingerprint, List.of(fact));
		return this.prepared.then(Mono.from(this.sessions.insertOne(stored)))
			.doOnNext((done) -> this.outbox.hand(COLLECTION, session.id(), stored.owed()))
			.thenReturn(stored)
			.onErrorResume(SessionStore::isDuplicate, (duplicate) -> find(session.id()));
	}

	Mono<Stored> find(String sessionId) {
		return Mono.from(this.sessions.find(Filters.eq("_id", sessionId)));
	}

	private static boolean isDuplicate(Throwable failure) {
		return failure instanceof MongoWriteException refused
				&& refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
	}

	/** A session as it is kept; public because the driver reads it. */
	public record Stored(@BsonId String id, Session session, String fingerprint, List<OwedFact> owed) {

	}

}
