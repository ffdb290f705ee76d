package io.weakspot.analytics.generation;

import java.time.Duration;
import java.util.UUID;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;

/**
 * Which instance takes a rebuild on. Whoever holds the lease counts on; another takes it
 * over when the count has stood still for a while by its own clock, as clocks of
 * different machines can't be held against each other. Two holders at once would only do
 * the same work twice.
 */
@Component
class Lease {

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private static final String COLLECTION = "generations";

	private static final String ID = "lease";

	private static final String HOLDER = "holder";

	private static final String BEAT = "beat";

	private final String self = UUID.randomUUID().toString();

	private final ReactiveMongoTemplate mongo;

	private final GenerationSettings settings;

	private volatile @Nullable Seen seen;

	Lease(ReactiveMongoTemplate mongo, GenerationSettings settings) {
		this.mongo = mongo;
		this.settings = settings;
	}

	/** Whether this instance holds the lease from now on; to be asked again and again. */
	Mono<Boolean> isHeld() {
		return this.mongo.getCollection(COLLECTION)
			.flatMap((leases) -> created(leases).then(Mono.from(leases.find(Filters.eq(ID)).first()))
				.flatMap((lease) -> hold(leases, lease)))
			.timeout(PATIENCE);
	}

	private Mono<Boolean> hold(MongoCollection<Document> leases, Document lease) {
		String holder = lease.getString(HOLDER);
		long beat = lease.getLong(BEAT);
		if (!holder.equals(this.self) && isAlive(holder, beat)) {
			return Mono.just(false);
		}
		return Mono
			.from(leases.updateOne(Filters.and(Filters.eq(ID), Filters.eq(HOLDER, holder), Filters.eq(BEAT, beat)),
					Updates.combine(Updates.set(HOLDER, this.self), Updates.set(BEAT, beat + 1))))
			.map((result) -> result.getMatchedCount() == 1);
	}

	private boolean isAlive(String holder, long beat) {
		Seen last = this.seen;
		if (last == null || !last.holder.equals(holder) || last.beat != beat) {
			this.seen = new Seen(holder, beat, System.nanoTime());
			return true;
		}
		return System.nanoTime() - last.since < this.settings.patience().toNanos();
	}

	private Mono<Void> created(MongoCollection<Document> leases) {
		return Mono.from(leases.updateOne(Filters.eq(ID),
				Updates.combine(Updates.setOnInsert(HOLDER, this.self), Updates.setOnInsert(BEAT, 0L)),
				new UpdateOptions().upsert(true)))
			.then();
	}

	private record Seen(String holder, long beat, long since) {
	}

}
