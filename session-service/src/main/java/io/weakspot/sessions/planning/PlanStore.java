package io.weakspot.sessions.planning;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.weakspot.sessions.domain.Plan;
import org.bson.codecs.pojo.annotations.BsonId;
import reactor.core.publisher.Mono;

/** One plan a learner, under the learner's id. */
class PlanStore {

	private final MongoCollection<Stored> plans;

	PlanStore(MongoDatabase database) {
		this.plans = database.getCollection("plans", Stored.class);
	}

	Mono<Plan> find(String learnerId) {
		return Mono.from(this.plans.find(Filters.eq("_id", learnerId))).map(Stored::plan);
	}

	/** Keeps a plan in the place of the one before. */
	Mono<Plan> save(String learnerId, Plan plan) {
		return Mono
			.from(this.plans.replaceOne(Filters.eq("_id", learnerId), new Stored(learnerId, plan),
					new ReplaceOptions().upsert(true)))
			.thenReturn(plan);
	}

	/** As it is kept; public because the driver reads it. */
	public record Stored(@BsonId String id, Plan plan) {

	}

}
