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
import org.bson.Document;
import org.bson.types.Binary;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * One compact document a learner, of which tables of many learners are made. A row is
 * read, changed and written back as a whole, only over the version that was read.
 */
@Component
public class LearnerRows implements ResultStore<MasteryChanged> {

	private static final String VERSION = "version";

	private static final String CELLS = "cells";

	/** More than one instance writes a learner's row only while partitions move. */
	private static final int ATTEMPTS = 10;

	private final Documents documents;

	LearnerRows(Documents documents) {
		this.documents = documents;
	}

	/** The rows of those of the learners who have answered, in no order. */
	public Flux<LearnerRow> of(Collection<String> learnerIds) {
		return this.documents.find(collection(), learnerIds).map((document) -> Kept.of(document).row());
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
		return "rows";
	}

	@Override
	public Mono<Void> write(Generation generation, List<MasteryChanged> changes) {
		Map<String, List<MasteryChanged>> byLearner = new LinkedHashMap<>();
		changes
			.forEach((change) -> byLearner.computeIfAbsent(change.learnerId(), (id) -> new ArrayList<>()).add(change));
		return this.documents.find(generation, collection(), byLearner.keySet())
			.map(Kept::of)
			.collectMap((kept) -> kept.row().learnerId())
			.flatMap((kept) -> this.documents.apply(generation, collection(), updates(byLearner, kept)))
			.filter((applied) -> applied)
			.repeatWhenEmpty(ATTEMPTS, (again) -> again)
			.then();
	}

	private static List<UpdateOneModel<Document>> updates(Map<String, List<MasteryChanged>> changes,
			Map<String, Kept> known) {
		List<UpdateOneModel<Document>> updates = new ArrayList<>();
		changes.forEach((learnerId, news) -> {
			Kept before = known.getOrDefault(learnerId, Kept.none(learnerId));
			LearnerRow after = before.row().after(news);
			if (after != before.row()) {
				updates.add(update(before, after));
			}
		});
		return updates;
	}

	private static UpdateOneModel<Document> update(Kept before, LearnerRow after) {
		return new UpdateOneModel<>(Documents.byId(after.learnerId(), VERSION, before.version()),
				Updates.combine(Updates.set(VERSION, before.version() + 1),
						Updates.set(CELLS, new Binary(RowCodec.write(after.cells())))),
				new UpdateOptions().upsert(before.version() == 0));
	}

	/**
	 * A row as it is kept.
	 *
	 * @param version counts the writes, from 1; 0 where there is none
	 */
	private record Kept(LearnerRow row, long version) {

		static Kept none(String learnerId) {
			return new Kept(new LearnerRow(learnerId, List.of()), 0);
		}

		static Kept of(Document document) {
			return new Kept(new LearnerRow(document.getString("_id"),
					RowCodec.read(document.get(CELLS, Binary.class).getData())), document.getLong(VERSION));
		}

	}

}
