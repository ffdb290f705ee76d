package io.weakspot.sessions.attempts;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One document for a learner and a question, with the ids of the answers. */
class AttemptStore implements Attempts {

	private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

	private static final BulkWriteOptions IN_ANY_ORDER = new BulkWriteOptions().ordered(false);

	private final MongoCollection<Stored> attempts;

	AttemptStore(MongoDatabase database) {
		this.attempts = database.getCollection("attempts", Stored.class);
	}

	@Override
	public Mono<Map<String, Integer>> count(String learnerId, Collection<String> questionIds) {
		List<String> ids = questionIds.stream().map((questionId) -> id(learnerId, questionId)).toList();
		return Flux.from(this.attempts.find(Filters.in("_id", ids)))
			.collectMap(Stored::questionId, (stored) -> stored.answerIds().size());
	}

	@Override
	public Mono<Integer> before(String learnerId, String questionId, String answerId) {
		return Mono.from(this.attempts.find(Filters.eq("_id", id(learnerId, questionId))))
			.map((stored) -> (int) stored.answerIds().stream().filter((other) -> !other.equals(answerId)).count())
			.defaultIfEmpty(0);
	}

	@Override
	public Mono<Void> remember(List<Attempt> attempts) {
		if (attempts.isEmpty()) {
			return Mono.empty();
		}
		List<UpdateOneModel<Stored>> updates = attempts.stream().map(AttemptStore::adding).toList();
		return Mono.from(this.attempts.bulkWrite(updates, IN_ANY_ORDER)).then();
	}

	private static UpdateOneModel<Stored> adding(Attempt attempt) {
		return new UpdateOneModel<>(Filters.eq("_id", id(attempt.learnerId(), attempt.questionId())),
				Updates.combine(Updates.setOnInsert("learnerId", attempt.learnerId()),
						Updates.setOnInsert("questionId", attempt.questionId()),
						Updates.addToSet("answerIds", attempt.answerId())),
				UPSERT);
	}

	private static String id(String learnerId, String questionId) {
		return learnerId + ":" + questionId;
	}

	/** As it is kept; public because the driver reads it. */
	public record Stored(@BsonId String id, @Nullable String learnerId, String questionId, List<String> answerIds) {

	}

}
