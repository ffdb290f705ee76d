package io.weakspot.sessions.outbox;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoDatabase;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The documents that owe facts, whatever else they are. */
class OutboxStore {

	private static final String TIME = Outbox.FIELD + ".time";

	private final MongoDatabase database;

	private final List<OwingCollection> collections;

	OutboxStore(MongoDatabase database, List<OwingCollection> collections) {
		this.database = database;
		this.collections = collections;
	}

	/**
	 * Makes the index that a search for owed facts runs on. Documents that owe nothing
	 * are not in it.
	 */
	Mono<Void> prepare() {
		IndexOptions owingOnly = new IndexOptions().partialFilterExpression(Filters.exists(TIME));
		return Flux.fromIterable(this.collections)
			.concatMap((owing) -> this.database.getCollection(owing.name())
				.createIndex(Indexes.ascending(TIME), owingOnly))
			.then();
	}

	/**
	 * Facts from before that time that are not sent, oldest first, about as many as the
	 * limit.
	 */
	Mono<List<Owed>> owed(Instant before, int limit) {
		return Flux.fromIterable(this.collections)
			.concatMap((owing) -> owed(owing.name(), before, limit))
			.sort(Comparator.comparing((Owed owed) -> owed.fact().time()))
			.collectList();
	}

	/** Takes facts that have arrived off the documents that owed them. */
	Mono<Void> settle(List<Owed> sent) {
		return Flux.fromIterable(sent.stream().collect(Collectors.groupingBy(Owed::collection)).entrySet())
			.flatMap((entry) -> settle(entry.getKey(), entry.getValue()))
			.then();
	}

	/** What documents that owe notes have to tell by now: one fact for each of them. */
	Mono<List<Owed>> current(List<Owed> notes) {
		return Flux.fromIterable(this.collections)
			.filter((owing) -> owing.state() != null)
			.concatMap((owing) -> current(owing, notes))
			.collectList();
	}

	private static Flux<Owed> current(OwingCollection owing, List<Owed> notes) {
		Set<String> ids = notes.stream()
			.filter((note) -> note.collection().equals(owing.name()))
			.map(Owed::documentId)
			.collect(Collectors.toSet());
		CurrentState state = owing.state();
		return (ids.isEmpty() || state == null) ? Flux.empty()
				: state.facts(ids)
					.flatMapIterable(Map::entrySet)
					.map((fact) -> new Owed(owing.name(), fact.getKey(), fact.getValue()));
	}

	private Flux<Owed> owed(String name, Instant before, int limit) {
		return Flux
			.from(this.database.getCollection(name, Owing.class)
				.find(Filters.lt(TIME, before))
				.projection(Projections.include(Outbox.FIELD))
				.sort(Sorts.ascending(TIME))
				.limit(limit))
			.flatMapIterable((owing) -> owing.owed()
				.stream()
				.filter((fact) -> fact.time().isBefore(before))
				.map((fact) -> new Owed(name, owing.id(), fact))
				.toList());
	}

	private Mono<Void> settle(String name, List<Owed> sent) {
		List<UpdateOneModel<Document>> updates = sent.stream()
			.map((owed) -> new UpdateOneModel<Document>(Filters.eq("_id", owed.documentId()),
					Updates.pull(Outbox.FIELD, new Document("id", owed.fact().id()))))
			.toList();
		return Mono.from(this.database.getCollection(name).bulkWrite(updates, new BulkWriteOptions().ordered(false)))
			.then();
	}

	/** What a search needs of a document; public because the driver reads it. */
	public record Owing(@BsonId String id, List<OwedFact> owed) {

	}

}
