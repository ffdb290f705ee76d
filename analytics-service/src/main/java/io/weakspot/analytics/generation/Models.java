package io.weakspot.analytics.generation;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.mongodb.WriteConcern;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.weakspot.analytics.domain.mastery.Model;
import io.weakspot.analytics.model.ModelFile;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;

/**
 * The model that each generation goes by: the file as it was when the generation began.
 * Another one, on a restart or on another instance, would count later answers otherwise
 * than earlier ones.
 */
@Component
class Models {

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private static final String COLLECTION = "models";

	private static final String TEXT = "text";

	private final Map<Integer, Model> known = new ConcurrentHashMap<>();

	private final ReactiveMongoTemplate mongo;

	private final ModelFile file;

	Models(ReactiveMongoTemplate mongo, ModelFile file) {
		this.mongo = mongo;
		this.file = file;
	}

	/** The models of these generations. One that is new takes the file as it is now. */
	Mono<Map<Integer, Model>> of(Collection<Integer> generations) {
		return Flux.fromIterable(generations).concatMap(this::of).collectMap(Known::generation, Known::model);
	}

	/** Forgets the model of a generation that is gone. */
	Mono<Void> remove(int generation) {
		this.known.remove(generation);
		return collection().flatMap((models) -> Mono.from(models.deleteOne(Filters.eq(generation))))
			.timeout(PATIENCE)
			.then();
	}

	private Mono<Known> of(int generation) {
		return Mono.justOrEmpty(this.known.get(generation))
			.switchIfEmpty(Mono.defer(() -> kept(generation)))
			.map((model) -> new Known(generation, model));
	}

	private Mono<Model> kept(int generation) {
		return collection().flatMap((models) -> find(models, generation).switchIfEmpty(begin(models, generation)))
			.timeout(PATIENCE)
			.map((text) -> ModelFile.parse(text, "the model of generation " + generation))
			.doOnNext((model) -> this.known.put(generation, model));
	}

	private static Mono<String> find(MongoCollection<Document> models, int generation) {
		return Mono.from(models.find(Filters.eq(generation)).first()).map((document) -> document.getString(TEXT));
	}

	/** Another instance may have begun it with what it read. */
	private Mono<String> begin(MongoCollection<Document> models, int generation) {
		return Mono.fromCallable(this.file::text)
			.flatMap((text) -> Mono.from(models.updateOne(Filters.eq(generation), Updates.setOnInsert(TEXT, text),
					new UpdateOptions().upsert(true))))
			.then(find(models, generation));
	}

	private Mono<MongoCollection<Document>> collection() {
		return this.mongo.getCollection(COLLECTION)
			.map((models) -> models.withWriteConcern(WriteConcern.MAJORITY.withJournal(true)));
	}

	private record Known(int generation, Model model) {
	}

}
