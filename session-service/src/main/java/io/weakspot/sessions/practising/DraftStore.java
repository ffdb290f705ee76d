package io.weakspot.sessions.practising;

import java.time.Instant;
import java.util.Collection;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import org.bson.codecs.pojo.annotations.BsonId;
import reactor.core.publisher.Mono;

/** One draft for a position of a session, under the id that its answer will have. */
class DraftStore {

	private final MongoCollection<Stored> drafts;

	DraftStore(MongoDatabase database) {
		this.drafts = database.getCollection("drafts", Stored.class);
	}

	Mono<Draft> find(String answerId) {
		return Mono.from(this.drafts.find(Filters.eq("_id", answerId))).map(Stored::draft);
	}

	/** Keeps a draft unless a later one is there. */
	Mono<Void> save(String answerId, Draft draft) {
		Stored stored = new Stored(answerId, draft, draft.clientTime());
		return Mono
			.from(this.drafts.replaceOne(
					Filters.and(Filters.eq("_id", answerId), Filters.lte("clientTime", draft.clientTime())), stored,
					new ReplaceOptions().upsert(true)))
			.then()
			// The later one that is there did not match, so an insert was tried.
			.onErrorComplete(DraftStore::isDuplicate);
	}

	Mono<Void> delete(Collection<String> answerIds) {
		return Mono.from(this.drafts.deleteMany(Filters.in("_id", answerIds))).then();
	}

	private static boolean isDuplicate(Throwable failure) {
		return switch (failure) {
			case MongoWriteException refused -> refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
			case MongoCommandException refused ->
				ErrorCategory.fromErrorCode(refused.getErrorCode()) == ErrorCategory.DUPLICATE_KEY;
			default -> false;
		};
	}

	/** As it is kept; public because the driver reads it. */
	public record Stored(@BsonId String id, Draft draft, Instant clientTime) {

	}

}
