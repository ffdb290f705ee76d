package io.weakspot.analytics.readmodel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.weakspot.analytics.facts.MasteryChanged;
import io.weakspot.analytics.topology.Generation;
import org.bson.Document;
import org.bson.conversions.Bson;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.stereotype.Component;

/**
 * One document a learner with the newest state of each topic. Results of a learner come
 * in the order of their positions, so one position for the document says how far it is.
 */
@Component
public class LearnerTopics implements ResultStore<MasteryChanged> {

	private static final String POSITION = "position";

	private final Documents documents;

	private final MongoConverter converter;

	LearnerTopics(Documents documents, MongoConverter converter) {
		this.documents = documents;
		this.converter = converter;
	}

	/** What is known of a learner, in no order: empty for one who never answered. */
	public Mono<List<MasteryChanged>> of(String learnerId) {
		return this.documents.find(collection(), learnerId).map(this::topics).defaultIfEmpty(List.of());
	}

	/** The learners of whom a generation knows anything. */
	public Flux<String> learners(Generation generation) {
		return this.documents.ids(generation, collection());
	}

	/** What a generation knows of these learners; who never answered is missing. */
	public Mono<Map<String, List<MasteryChanged>>> of(Generation generation, Collection<String> learnerIds) {
		return this.documents.find(generation, collection(), learnerIds)
			.collectMap((learner) -> learner.getString("_id"), this::topics);
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

	private List<UpdateOneModel<Document>> updates(Map<String, Map<String, MasteryChanged>> learners,
			boolean creating) {
		List<UpdateOneModel<Document>> updates = new ArrayList<>();
		learners.forEach((learnerId, topics) -> updates.add(update(learnerId, topics, creating)));
		return updates;
	}

	private UpdateOneModel<Document> update(String learnerId, Map<String, MasteryChanged> topics, boolean creating) {
		List<Bson> changes = new ArrayList<>();
		long position = -1;
		for (MasteryChanged topic : topics.values()) {
			position = Math.max(position, topic.order());
			changes.add(Updates.set("topics." + Documents.fieldName(topic.topicId()), document(topic)));
		}
		changes.add(Updates.set(POSITION, position));
		return new UpdateOneModel<>(Filters.and(Filters.eq(learnerId), Filters.lte(POSITION, position)),
				Updates.combine(changes), new UpdateOptions().upsert(creating));
	}

	private Document document(MasteryChanged change) {
		Document document = new Document();
		this.converter.write(change, document);
		document.remove("_class");
		return document;
	}

	private List<MasteryChanged> topics(Document learner) {
		Document topics = learner.get("topics", new Document());
		return topics.values()
			.stream()
			.map((topic) -> this.converter.read(MasteryChanged.class, (Document) topic))
			.toList();
	}

}
