package io.weakspot.analytics.readmodel;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.weakspot.analytics.topology.Generation;
import org.bson.Document;
import org.bson.conversions.Bson;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;

/** The collections of the generations: read by id, written in bulk. */
@Component
class Documents {

	private static final String ID = "_id";

	/** Most of what is read together comes at once, where a driver asks for a hundred. */
	private static final int READ_AT_ONCE = 500;

	/**
	 * Documents of a learner are some 100 kB: a database holds all that one command
	 * changes, and the embedded one has a small heap.
	 */
	private static final int CHANGED_AT_ONCE = 100;

	private static final Duration READING = Duration.ofSeconds(2);

	/** One update that is refused must not hold up the others. */
	private static final BulkWriteOptions EACH_BY_ITSELF = new BulkWriteOptions().ordered(false);

	private static final BulkWriteOptions ONE_AFTER_ANOTHER = new BulkWriteOptions().ordered(true);

	private final ReactiveMongoTemplate mongo;

	private final Serving serving;

	Documents(ReactiveMongoTemplate mongo, Serving serving) {
		this.mongo = mongo;
		this.serving = serving;
	}

	/** A document of the generation that reports are made of. */
	Mono<Document> find(String collection, String id) {
		return Mono.fromSupplier(this.serving::required)
			.flatMap((generation) -> this.mongo.getCollection(generation.collection(collection)))
			.flatMap((documents) -> Mono.from(documents.find(Filters.eq(id)).first()))
			.timeout(READING);
	}

	/** One field of a document of that generation. */
	Mono<Document> find(String collection, String id, String field) {
		return Mono.fromSupplier(this.serving::required)
			.flatMap((generation) -> this.mongo.getCollection(generation.collection(collection)))
			.flatMap((documents) -> Mono
				.from(documents.find(Filters.eq(id)).projection(Projections.include(field)).first()))
			.timeout(READING);
	}

	/** The ids of a collection, however many. */
	Flux<String> ids(Generation generation, String collection) {
		return this.mongo.getCollection(generation.collection(collection))
			.flatMapMany((documents) -> documents.find().projection(Projections.include(ID)).batchSize(READ_AT_ONCE))
			.map((document) -> document.getString(ID));
	}

	/** Those of the documents of the generation that reports are made of. */
	Flux<Document> find(String collection, Collection<String> ids) {
		return Mono.fromSupplier(this.serving::required).flatMapMany((generation) -> find(generation, collection, ids));
	}

	/** Those of the documents that are there, in any order. */
	Flux<Document> find(Generation generation, String collection, Collection<String> ids) {
		return this.mongo.getCollection(generation.collection(collection))
			.flatMapMany((documents) -> Flux.fromIterable(ids)
				.buffer(READ_AT_ONCE)
				.concatMap((some) -> documents.find(Filters.in(ID, some)).batchSize(READ_AT_ONCE)))
			.timeout(READING);
	}

	/** Removes a collection. */
	Mono<Void> drop(Generation generation, String collection) {
		return this.mongo.dropCollection(generation.collection(collection));
	}

	/**
	 * Applies updates that make a document where there is none, and otherwise only change
	 * what is older.
	 * @return whether all were applied: none was refused, because there is a document and
	 * it is not older
	 */
	Mono<Boolean> apply(Generation generation, String collection, List<UpdateOneModel<Document>> updates) {
		return Flux.fromIterable(updates)
			.buffer(CHANGED_AT_ONCE)
			.concatMap((some) -> applied(generation, collection, some))
			.reduce(true, Boolean::logicalAnd);
	}

	private Mono<Boolean> applied(Generation generation, String collection, List<UpdateOneModel<Document>> updates) {
		return write(generation, collection, updates, EACH_BY_ITSELF)
			.map((result) -> result.getMatchedCount() + result.getUpserts().size() == updates.size())
			.onErrorResume(MongoBulkWriteException.class, Documents::refused);
	}

	/** Applies updates in their order, none of which makes a document by a condition. */
	Mono<Void> applyInOrder(Generation generation, String collection, List<UpdateOneModel<Document>> updates) {
		return Flux.fromIterable(updates)
			.buffer(CHANGED_AT_ONCE)
			.concatMap((some) -> write(generation, collection, some, ONE_AFTER_ANOTHER))
			.then();
	}

	private Mono<BulkWriteResult> write(Generation generation, String collection,
			List<UpdateOneModel<Document>> updates, BulkWriteOptions options) {
		return this.mongo.getCollection(generation.collection(collection))
			.map(Documents::durable)
			.flatMap((documents) -> Mono.from(documents.bulkWrite(updates, options)));
	}

	/** A document that is there and not older is what an upsert takes for a duplicate. */
	private static Mono<Boolean> refused(MongoBulkWriteException failure) {
		boolean nothingElse = failure.getWriteConcernError() == null && failure.getWriteErrors()
			.stream()
			.allMatch((error) -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
		return nothingElse ? Mono.just(false) : Mono.error(failure);
	}

	/** The offset is committed after the write, so the write must hold. */
	private static MongoCollection<Document> durable(MongoCollection<Document> documents) {
		return documents.withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
	}

	/**
	 * A document by its id, if a field is as it should be. The embedded database finds it
	 * by the id this way, where it would go through the whole collection for an "and".
	 */
	static Bson byId(String id, String field, Object condition) {
		return new Document(ID, id).append(field, condition);
	}

	/** An id as the name of a field, in which dots and dollars mean something. */
	static String fieldName(String id) {
		StringBuilder name = new StringBuilder();
		for (byte character : id.getBytes(StandardCharsets.UTF_8)) {
			boolean plain = Character.isLetterOrDigit(character) || character == '-' || character == '_';
			name.append(plain ? String.valueOf((char) character) : "%%%02x".formatted(character));
		}
		return name.toString();
	}

}
