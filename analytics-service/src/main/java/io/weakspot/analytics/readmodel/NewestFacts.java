package io.weakspot.analytics.readmodel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.weakspot.analytics.topology.Generation;
import io.weakspot.starter.facts.FactBodies;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Documents of facts that are read together, of each the newest. A document is read,
 * changed and written back only over the version that was read, so that any number of
 * facts is one write.
 *
 * @param <T> the body of the facts
 */
class NewestFacts<T> {

	private static final String VERSION = "version";

	private static final String FACTS = "facts";

	private static final String REVISION = "revision";

	private static final String BODY = "body";

	/** More than one instance writes a document only while partitions move. */
	private static final int ATTEMPTS = 10;

	private final Documents documents;

	private final String collection;

	private final Class<T> body;

	NewestFacts(Documents documents, String collection, Class<T> body) {
		this.documents = documents;
		this.collection = collection;
		this.body = body;
	}

	/** The facts of a document, in no order; none where there is none. */
	Mono<List<T>> of(String id) {
		return this.documents.find(this.collection, id)
			.map((document) -> facts(document).toList())
			.defaultIfEmpty(List.of());
	}

	/** The facts of all these documents, in no order. */
	Flux<T> of(Collection<String> ids) {
		return ids.isEmpty() ? Flux.empty() : this.documents.find(this.collection, ids)
			.flatMapIterable((document) -> facts(document).toList(), Integer.MAX_VALUE);
	}

	/** The ids of all documents of a generation. */
	Flux<String> ids(Generation generation) {
		return this.documents.ids(generation, this.collection);
	}

	/** The bodies of these documents of a generation, by field. */
	Mono<Map<String, Map<String, Binary>>> bodies(Generation generation, Collection<String> ids) {
		return this.documents.find(generation, this.collection, ids)
			.collectMap((document) -> document.getString("_id"), NewestFacts::bodies);
	}

	/** Writes facts, of which none replaces one of a higher revision. */
	Mono<Void> write(Generation generation, List<Keeping> facts) {
		Map<String, Map<String, Keeping>> newest = new LinkedHashMap<>();
		facts.forEach((fact) -> newest.computeIfAbsent(fact.document(), (id) -> new LinkedHashMap<>())
			.merge(Documents.fieldName(fact.field()), fact, Keeping::newer));
		return newest.isEmpty() ? Mono.empty()
				: this.documents.find(generation, this.collection, newest.keySet())
					.collectMap((document) -> document.getString("_id"))
					.flatMap((known) -> this.documents.apply(generation, this.collection, updates(newest, known)))
					.filter((applied) -> applied)
					.repeatWhenEmpty(ATTEMPTS, (again) -> again)
					.then();
	}

	private static List<UpdateOneModel<Document>> updates(Map<String, Map<String, Keeping>> news,
			Map<String, Document> known) {
		List<UpdateOneModel<Document>> updates = new ArrayList<>();
		news.forEach((id, fields) -> {
			Document before = known.getOrDefault(id, new Document());
			Map<String, Keeping> newer = new HashMap<>(fields);
			newer.entrySet().removeIf((field) -> field.getValue().revision() <= revision(before, field.getKey()));
			if (!newer.isEmpty()) {
				updates.add(update(id, before.get(VERSION, 0L), newer));
			}
		});
		return updates;
	}

	private static UpdateOneModel<Document> update(String id, long version, Map<String, Keeping> newer) {
		List<Bson> changes = new ArrayList<>();
		changes.add(Updates.set(VERSION, version + 1));
		newer.forEach((field, fact) -> changes.add(Updates.set(FACTS + '.' + field, fact.kept())));
		return new UpdateOneModel<>(Documents.byId(id, VERSION, version), Updates.combine(changes),
				new UpdateOptions().upsert(version == 0));
	}

	private static long revision(Document document, String field) {
		Document fact = document.get(FACTS, new Document()).get(field, Document.class);
		return (fact != null) ? fact.getLong(REVISION) : 0;
	}

	private Stream<T> facts(Document document) {
		return bodies(document).values().stream().map((fact) -> FactBodies.read(fact.getData(), this.body));
	}

	private static Map<String, Binary> bodies(Document document) {
		Map<String, Binary> bodies = new LinkedHashMap<>();
		document.get(FACTS, new Document())
			.forEach((field, fact) -> bodies.put(field, ((Document) fact).get(BODY, Binary.class)));
		return bodies;
	}

	/**
	 * A fact that is to be kept.
	 *
	 * @param document the id of the document that it goes into
	 * @param field what it replaces an older one of, in that document
	 * @param revision of two facts the one with the higher is newer, from 1
	 * @param body the fact
	 */
	record Keeping(String document, String field, long revision, Object body) {

		private Keeping newer(Keeping other) {
			return (other.revision > this.revision) ? other : this;
		}

		private Document kept() {
			return new Document(REVISION, this.revision).append(BODY, new Binary(FactBodies.write(this.body)));
		}

	}

}
