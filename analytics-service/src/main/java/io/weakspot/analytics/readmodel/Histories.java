package io.weakspot.analytics.readmodel;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.weakspot.analytics.facts.MasteryChanged;
import io.weakspot.analytics.topology.Generation;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * One document a learner with how the mastery of each topic went. Results of a learner
 * come in the order in which they are told, so all that follow on what is there are added
 * at once; only what comes again is looked at one by one.
 */
@Component
public class Histories implements ResultStore<MasteryChanged> {

	/** How far back a history goes. */
	static final int POINTS_KEPT = 200;

	private static final double UNITS = 10_000;

	private static final String TOPICS = "topics.";

	private static final String PLACE = "place";

	private static final PushOptions NEWEST = new PushOptions().slice(-POINTS_KEPT);

	private static final UpdateOptions CREATE = new UpdateOptions().upsert(true);

	private final Documents documents;

	Histories(Documents documents) {
		this.documents = documents;
	}

	/** The points of a topic, oldest first: empty where nothing was answered. */
	public Mono<List<Point>> of(String learnerId, String topicId) {
		String topic = Documents.fieldName(topicId);
		return this.documents.find(collection(), learnerId, TOPICS + topic)
			.map((history) -> points(history.get("topics", new Document()), topic))
			.defaultIfEmpty(List.of());
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
		return "histories";
	}

	@Override
	public Mono<Void> write(Generation generation, List<MasteryChanged> changes) {
		Map<String, List<MasteryChanged>> histories = new LinkedHashMap<>();
		changes
			.forEach((change) -> histories.computeIfAbsent(change.learnerId(), (id) -> new ArrayList<>()).add(change));
		List<UpdateOneModel<Document>> following = new ArrayList<>();
		histories.forEach((learnerId, points) -> following.add(following(learnerId, points)));
		return this.documents.apply(generation, collection(), following)
			.filter((applied) -> !applied)
			.flatMap((refused) -> oneByOne(generation, histories));
	}

	/** Points of which some, or newer ones, may be there already. */
	private Mono<Void> oneByOne(Generation generation, Map<String, List<MasteryChanged>> histories) {
		List<UpdateOneModel<Document>> updates = new ArrayList<>();
		histories.forEach((learnerId, points) -> {
			updates.add(created(learnerId));
			points.forEach((point) -> updates.add(new UpdateOneModel<>(
					Documents.byId(learnerId, PLACE, new Document("$lt", point.place())), pushed(List.of(point)))));
		});
		return this.documents.applyInOrder(generation, collection(), updates);
	}

	/** All points of a batch, where the first of them follows on what is there. */
	private static UpdateOneModel<Document> following(String learnerId, List<MasteryChanged> points) {
		return new UpdateOneModel<>(Documents.byId(learnerId, PLACE, new Document("$lt", points.getFirst().place())),
				pushed(points), CREATE);
	}

	private static UpdateOneModel<Document> created(String learnerId) {
		return new UpdateOneModel<>(Filters.eq(learnerId), Updates.setOnInsert(PLACE, ""), CREATE);
	}

	private static Bson pushed(List<MasteryChanged> points) {
		Map<String, List<Binary>> topics = new LinkedHashMap<>();
		points.forEach((point) -> topics
			.computeIfAbsent(TOPICS + Documents.fieldName(point.topicId()), (topic) -> new ArrayList<>())
			.add(packed(point)));
		List<Bson> updates = new ArrayList<>();
		topics.forEach((topic, packed) -> updates.add(Updates.pushEach(topic, packed, NEWEST)));
		updates.add(Updates.set(PLACE, points.getLast().place()));
		return Updates.combine(updates);
	}

	/** Small, as there are many: milliseconds, and shares in 1/10000. */
	private static Binary packed(MasteryChanged change) {
		return new Binary(ByteBuffer.allocate(Long.BYTES + 3 * Integer.BYTES)
			.putLong(change.asOf().toEpochMilli())
			.putInt(units(change.mastery()))
			.putInt(units(change.low()))
			.putInt(units(change.high()))
			.array());
	}

	private static Point unpacked(Binary point) {
		ByteBuffer bytes = ByteBuffer.wrap(point.getData());
		return new Point(Instant.ofEpochMilli(bytes.getLong()), bytes.getInt() / UNITS, bytes.getInt() / UNITS,
				bytes.getInt() / UNITS);
	}

	private static int units(double share) {
		return (int) Math.round(share * UNITS);
	}

	private static List<Point> points(Document topics, String topic) {
		return topics.getList(topic, Binary.class, List.of()).stream().map(Histories::unpacked).toList();
	}

	/** Mastery with its 90 % interval at a time. */
	public record Point(Instant at, double mastery, double low, double high) {
	}

}
