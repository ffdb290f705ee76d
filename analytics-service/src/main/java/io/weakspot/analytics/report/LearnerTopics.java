package io.weakspot.analytics.report;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import com.mongodb.WriteConcern;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.weakspot.analytics.facts.MasteryChanged;
import org.bson.Document;
import org.bson.conversions.Bson;
import reactor.core.publisher.Mono;

import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;

/**
 * The read model: one document a learner with the newest state of each topic, and one a
 * learner and topic with its history. A change is written only over an older one, so it
 * may come as often as it likes.
 */
@Component
class LearnerTopics {

	/** How far back a history goes. */
	static final int POINTS_KEPT = 200;

	private static final Duration READING = Duration.ofSeconds(2);

	private static final String LEARNERS = "learners";

	private static final String HISTORIES = "histories";

	private static final String REVISION = "revision";

	private static final UpdateOptions CREATE = new UpdateOptions().upsert(true);

	private final ReactiveMongoTemplate mongo;

	LearnerTopics(ReactiveMongoTemplate mongo) {
		this.mongo = mongo;
	}

	/** Writes changes in the order in which they came. */
	Mono<Void> write(List<MasteryChanged> changes) {
		return write(HISTORIES, points(changes)).then(write(LEARNERS, states(changes)));
	}

	/** What is known of a learner, in no order: empty for one who never answered. */
	Mono<List<MasteryChanged>> of(String learnerId) {
		return document(LEARNERS, learnerId).map(this::topics).defaultIfEmpty(List.of());
	}

	/** The points of a topic's history, oldest first. */
	Mono<List<History.Point>> history(String learnerId, String topicId) {
		return document(HISTORIES, historyId(learnerId, topicId)).map(LearnerTopics::points).defaultIfEmpty(List.of());
	}

	private Mono<Document> document(String collection, String id) {
		return this.mongo.getCollection(collection)
			.flatMap((documents) -> Mono.from(documents.find(Filters.eq(id)).first()))
			.timeout(READING);
	}

	private Mono<Void> write(String collection, List<WriteModel<Document>> writes) {
		return writes.isEmpty() ? Mono.empty()
				: this.mongo.getCollection(collection)
					.map(LearnerTopics::durable)
					.flatMap(
							(documents) -> Mono.from(documents.bulkWrite(writes, new BulkWriteOptions().ordered(true))))
					.then();
	}

	/** The offset is committed after the write, so the write must hold. */
	private static MongoCollection<Document> durable(MongoCollection<Document> documents) {
		return documents.withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
	}

	private List<WriteModel<Document>> states(List<MasteryChanged> changes) {
		Set<String> learners = new LinkedHashSet<>();
		changes.forEach((change) -> learners.add(change.learnerId()));
		List<WriteModel<Document>> writes = created(learners, "topics");
		for (MasteryChanged change : changes) {
			String field = "topics." + fieldName(change.topicId());
			writes.add(new UpdateOneModel<>(
					Filters.and(Filters.eq(change.learnerId()), isOlder(field + '.' + REVISION, change)),
					Updates.set(field, document(change))));
		}
		return writes;
	}

	private static List<WriteModel<Document>> points(List<MasteryChanged> changes) {
		Set<String> histories = new LinkedHashSet<>();
		changes.forEach((change) -> histories.add(historyId(change.learnerId(), change.topicId())));
		List<WriteModel<Document>> writes = created(histories, "learner");
		PushOptions newest = new PushOptions().slice(-POINTS_KEPT);
		for (MasteryChanged change : changes) {
			writes.add(new UpdateOneModel<>(
					Filters.and(Filters.eq(historyId(change.learnerId(), change.topicId())), isOlder(REVISION, change)),
					Updates.combine(Updates.set(REVISION, change.revision()),
							Updates.pushEach("points", List.of(point(change)), newest))));
		}
		return writes;
	}

	/** An update that is refused as too old must not make a second document instead. */
	private static List<WriteModel<Document>> created(Set<String> ids, String marker) {
		List<WriteModel<Document>> writes = new ArrayList<>();
		ids.forEach((id) -> writes
			.add(new UpdateOneModel<>(Filters.eq(id), Updates.setOnInsert(marker, new Document()), CREATE)));
		return writes;
	}

	private static Bson isOlder(String revision, MasteryChanged change) {
		return Filters.or(Filters.exists(revision, false), Filters.lt(revision, change.revision()));
	}

	private Document document(MasteryChanged change) {
		Document document = new Document();
		this.mongo.getConverter().write(change, document);
		document.remove("_class");
		return document;
	}

	private List<MasteryChanged> topics(Document learner) {
		Document topics = learner.get("topics", new Document());
		return topics.values()
			.stream()
			.map((topic) -> this.mongo.getConverter().read(MasteryChanged.class, (Document) topic))
			.toList();
	}

	private static Document point(MasteryChanged change) {
		return new Document("at", Date.from(change.asOf())).append("mastery", change.mastery())
			.append("low", change.low())
			.append("high", change.high());
	}

	private static List<History.Point> points(Document history) {
		return history.getList("points", Document.class, List.of())
			.stream()
			.map((point) -> new History.Point(point.getDate("at").toInstant(), point.getDouble("mastery"),
					point.getDouble("low"), point.getDouble("high")))
			.toList();
	}

	private static String historyId(String learnerId, String topicId) {
		return learnerId + ':' + topicId;
	}

	/** A topic's id as the name of a field, in which dots and dollars mean something. */
	private static String fieldName(String topicId) {
		StringBuilder name = new StringBuilder();
		for (byte character : topicId.getBytes(StandardCharsets.UTF_8)) {
			boolean plain = Character.isLetterOrDigit(character) || character == '-' || character == '_';
			name.append(plain ? String.valueOf((char) character) : "%%%02x".formatted(character));
		}
		return name.toString();
	}

}
