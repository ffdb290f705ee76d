package io.weakspot.analytics.readmodel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.weakspot.analytics.facts.MasteryChanged;
import io.weakspot.analytics.topology.Generation;
import io.weakspot.starter.facts.FactBodies;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * One document a learner with the newest state of each topic, as the bytes that it was
 * told in: a database takes those as they are, where it would copy a tree of fields at
 * each change. Results of a learner come in the order in which they are told, so one
 * place in it says how far the document is.
 */
@Component
public class LearnerTopics implements ComparedStore<MasteryChanged> {

	private static final String PLACE = "place";

	private final Documents documents;

	LearnerTopics(Documents documents) {
		this.documents = documents;
	}

	/** What is known of a learner, in no order: empty for one who never answered. */
	public Mono<List<MasteryChanged>> of(String learnerId) {
		return this.documents.find(collection(), learnerId).map(LearnerTopics::topics).defaultIfEmpty(List.of());
	}

	@Override
	public Flux<String> ids(Generation generation) {
		return this.documents.ids(generation, collection());
	}

	@Override
	public Mono<Map<String, Map<String, Binary>>> bodies(Generation generation, Collection<String> ids) {
		return this.documents.find(generation, collection(), ids)
			.collectMap((learner) -> learner.getString("_id"), LearnerTopics::bodies);
	}

	@Override
	public String type() {
		return MasteryChanged.TYPE;
	}

	@Override
	public Class<MasteryChanged> body() {
		return MasteryChanged.class;
	}

	@Override
	public String collection() {
		return "learners";
	}

	@Override
	public Mono<Void> write(Generation generation, List<MasteryChanged> changes) {
		Map<String, Map<String, MasteryChanged>> newest = new LinkedHashMap<>();
		changes.forEach((change) -> newest.computeIfAbsent(change.learnerId(), (id) -> new LinkedHashMap<>())
			.put(change.topicId(), change));
		return this.documents.apply(generation, collection(), updates(newest, true))
			.filter((applied) -> !applied)
			// What made a document that was not there may have been overtaken by another.
			.flatMap((refused) -> this.documents.apply(generation, collection(), updates(newest, false)))
			.then();
	}

	private static List<UpdateOneModel<Document>> updates(Map<String, Map<String, MasteryChanged>> learners,
			boolean creating) {
		List<UpdateOneModel<Document>> updates = new ArrayList<>();
		learners.forEach((learnerId, topics) -> updates.add(update(learnerId, topics, creating)));
		return updates;
	}

	private static UpdateOneModel<Document> update(String learnerId, Map<String, MasteryChanged> topics,
			boolean creating) {
		List<Bson> changes = new ArrayList<>();
		String place = "";
		for (MasteryChanged topic : topics.values()) {
			place = (topic.place().compareTo(place) > 0) ? topic.place() : place;
			changes.add(
					Updates.set("topics." + Documents.fieldName(topic.topicId()), new Binary(FactBodies.write(topic))));
		}
		changes.add(Updates.set(PLACE, place));
		return new UpdateOneModel<>(Documents.byId(learnerId, PLACE, new Document("$lt", place)),
				Updates.combine(changes), new UpdateOptions().upsert(creating));
	}

	private static List<MasteryChanged> topics(Document learner) {
		return bodies(learner).values()
			.stream()
			.map((topic) -> FactBodies.read(topic.getData(), MasteryChanged.class))
			.toList();
	}

	private static Map<String, Binary> bodies(Document learner) {
		Map<String, Binary> bodies = new LinkedHashMap<>();
		learner.get("topics", new Document()).forEach((field, topic) -> bodies.put(field, (Binary) topic));
		return bodies;
	}

}
