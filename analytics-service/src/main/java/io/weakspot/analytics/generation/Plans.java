package io.weakspot.analytics.generation;

import java.time.Duration;

import com.mongodb.WriteConcern;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import org.bson.Document;
import reactor.core.publisher.Mono;

import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;

/** The one document that says which generations there are. */
@Component
class Plans {

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private static final String COLLECTION = "generations";

	private static final String ID = "current";

	private static final String VERSION = "version";

	private final ReactiveMongoTemplate mongo;

	Plans(ReactiveMongoTemplate mongo) {
		this.mongo = mongo;
	}

	/** The plan, or empty before the first. */
	Mono<Plan> find() {
		return collection().flatMap((plans) -> Mono.from(plans.find(Filters.eq(ID)).first()))
			.map((document) -> this.mongo.getConverter().read(Plan.class, document))
			.timeout(PATIENCE);
	}

	/**
	 * Keeps the first plan, unless another instance has done so, and tells which counts.
	 */
	Mono<Plan> begin(Plan first) {
		return collection()
			.flatMap((plans) -> Mono.from(plans.updateOne(Filters.eq(ID), new Document("$setOnInsert", document(first)),
					new UpdateOptions().upsert(true))))
			.timeout(PATIENCE)
			.then(find());
	}

	/**
	 * Puts a plan into the place of the one that it was made from.
	 * @return whether it was that one still
	 */
	Mono<Boolean> replace(Plan next) {
		return collection()
			.flatMap((plans) -> Mono
				.from(plans.updateOne(Filters.and(Filters.eq(ID), Filters.eq(VERSION, next.version() - 1)),
						new Document("$set", document(next)))))
			.map((result) -> result.getMatchedCount() == 1)
			.timeout(PATIENCE);
	}

	private Document document(Plan plan) {
		Document document = new Document();
		this.mongo.getConverter().write(plan, document);
		document.remove("_class");
		return document;
	}

	private Mono<MongoCollection<Document>> collection() {
		return this.mongo.getCollection(COLLECTION)
			.map((plans) -> plans.withWriteConcern(WriteConcern.MAJORITY.withJournal(true)));
	}

}
