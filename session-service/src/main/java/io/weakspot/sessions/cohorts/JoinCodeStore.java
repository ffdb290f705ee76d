package io.weakspot.sessions.cohorts;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Filters;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import org.bson.codecs.pojo.annotations.BsonId;
import reactor.core.publisher.Mono;

/**
 * One document a join code, found by the code itself. Whether it still opens its cohort,
 * the cohort says.
 */
class JoinCodeStore {

	private final MongoCollection<Stored> codes;

	JoinCodeStore(MongoDatabase database) {
		this.codes = database.getCollection("joinCodes", Stored.class);
	}

	/**
	 * Takes a code for a cohort.
	 * @return false when it is taken
	 */
	Mono<Boolean> take(String code, String cohortId) {
		return Mono.from(this.codes.insertOne(new Stored(code, cohortId)))
			.thenReturn(true)
			.onErrorResume(JoinCodeStore::isDuplicate, (duplicate) -> Mono.just(false));
	}

	/** The id of the cohort that a code was taken for. */
	Mono<String> cohortOf(String code) {
		return Mono.from(this.codes.find(Filters.eq("_id", code))).map(Stored::cohortId);
	}

	Mono<Void> release(String code) {
		return Mono.from(this.codes.deleteOne(Filters.eq("_id", code))).then();
	}

	private static boolean isDuplicate(Throwable failure) {
		return failure instanceof MongoWriteException refused
				&& refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
	}

	/** As it is kept; public because the driver reads it. */
	public record Stored(@BsonId String id, String cohortId) {

	}

}
