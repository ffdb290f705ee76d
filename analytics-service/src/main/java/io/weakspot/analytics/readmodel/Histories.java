package io.weakspot.analytics.readmodel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
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
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * One document a learner and topic with how its mastery went. Revisions have no gaps, so
 * points that follow on what is there are added at once; only what comes again is looked
 * at point by point.
 */
@Component
public class Histories implements ResultStore<MasteryChanged> {

	/** How far back a history goes. */
	static final int POINTS_KEPT = 200;

	private static final String POINTS = "points";

	private static final String REVISION = "revision";

	private static final PushOptions NEWEST = new PushOptions().slice(-POINTS_KEPT);

	private static final UpdateOptions CREATE = new UpdateOptions().upsert(true);

	private final Documents documents;

	Histories(Documents documents) {
		this.documents = documents;
	}

	/** The points of a topic, oldest first: empty where nothing was answered. */
	public Mono<List<Point>> of(String learnerId, String topicId) {
		return this.documents.find(collection(), id(learnerId, topicId))
			.map(Histories::points)
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
		changes.forEach((change) -> histories
			.computeIfAbsent(id(change.learnerId(), change.topicId()), (id) -> new ArrayList<>())
			.add(change));
		List<UpdateOneModel<Document>> following = new ArrayList<>();
		histories.forEach((id, points) -> following.add(following(id, points)));
		return this.documents.apply(generation, collection(), following)
			.filter((applied) -> !applied)
			.flatMap((refused) -> oneByOne(generation, histories));
	}

	/** Points of which some, or newer ones, may be there already. */
	private Mono<Void> oneByOne(Generation generation, Map<String, List<MasteryChanged>> histories) {
		List<UpdateOneModel<Document>> updates = new ArrayList<>();
		histories.forEach((id, points) -> {
			updates.add(created(id));
			points.forEach((point) -> updates.add(single(id, point)));
		});
		return this.documents.applyInOrder(generation, collection(), updates);
	}

	/** All points of a batch, where they go on from the one before. */
	private static UpdateOneModel<Document> following(String id, List<MasteryChanged> points) {
		long first = points.getFirst().revision();
		Bson before = (first > 1) ? Filters.eq(REVISION, first - 1) : Filters.exists(REVISION, false);
		UpdateOptions options = new UpdateOptions().upsert(first == 1);
		return new UpdateOneModel<>(Filters.and(Filters.eq(id), before), pushed(points), options);
	}

	private static UpdateOneModel<Document> created(String id) {
		return new UpdateOneModel<>(Filters.eq(id),
				Updates.combine(Updates.setOnInsert(POINTS, List.of()), Updates.setOnInsert(REVISION, 0L)), CREATE);
	}

	private static UpdateOneModel<Document> single(String id, MasteryChanged point) {
		return new UpdateOneModel<>(Filters.and(Filters.eq(id), Filters.lt(REVISION, point.revision())),
				pushed(List.of(point)));
	}

	private static Bson pushed(List<MasteryChanged> points) {
		return Updates.combine(Updates.pushEach(POINTS, points.stream().map(Histories::document).toList(), NEWEST),
				Updates.set(REVISION, points.getLast().revision()));
	}

	private static Document document(MasteryChanged change) {
		return new Document("at", Date.from(change.asOf())).append("mastery", change.mastery())
			.append("low", change.low())
			.append("high", change.high());
	}

	private static List<Point> points(Document history) {
		return history.getList(POINTS, Document.class, List.of())
			.stream()
			.map((point) -> new Point(point.getDate("at").toInstant(), point.getDouble("mastery"),
					point.getDouble("low"), point.getDouble("high")))
			.toList();
	}

	private static String id(String learnerId, String topicId) {
		return learnerId + ':' + topicId;
	}

	/** Mastery with its 90 % interval at a time. */
	public record Point(Instant at, double mastery, double low, double high) {
	}

}
