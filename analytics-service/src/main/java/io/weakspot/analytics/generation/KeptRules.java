package io.weakspot.analytics.generation;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.mongodb.WriteConcern;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.weakspot.analytics.domain.mastery.Thresholds;
import io.weakspot.analytics.model.ModelFile;
import io.weakspot.analytics.topology.Rules;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;

/**
 * The model and the thresholds that each generation goes by: the file and the settings as
 * they were when the generation began, whatever an instance is started with later.
 */
@Component
class KeptRules {

	private static final Logger log = LoggerFactory.getLogger(KeptRules.class);

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private static final String COLLECTION = "models";

	private static final String TEXT = "text";

	private static final String THRESHOLDS = "thresholds";

	private final Map<Integer, Rules> known = new ConcurrentHashMap<>();

	private final ReactiveMongoTemplate mongo;

	private final ModelFile file;

	private final Thresholds thresholds;

	KeptRules(ReactiveMongoTemplate mongo, ModelFile file, Thresholds thresholds) {
		this.mongo = mongo;
		this.file = file;
		this.thresholds = thresholds;
	}

	/**
	 * The rules of those generations whose rules can be read. One that is new takes the
	 * file and the settings as they are now.
	 */
	Mono<Map<Integer, Rules>> of(Collection<Integer> generations) {
		return Flux.fromIterable(generations)
			.concatMap((generation) -> of(generation).onErrorResume((failure) -> without(generation, failure)))
			.collectMap(Numbered::generation, Numbered::rules);
	}

	/** What is wrong with the file that a new generation would take; empty if nothing. */
	Mono<String> fault() {
		return Mono.fromCallable(this::given)
			.subscribeOn(Schedulers.boundedElastic())
			.flatMap((given) -> Mono.<String>empty())
			.onErrorResume(KeptRules::isNoModel, (failure) -> Mono.just(String.valueOf(failure.getMessage())));
	}

	/**
	 * Whether this instance was given another model or other thresholds than a generation
	 * goes by, which the next rebuild takes up.
	 */
	Mono<Boolean> areOutdated(int generation) {
		return collection().flatMap((rules) -> find(rules, generation))
			.timeout(PATIENCE)
			.publishOn(Schedulers.boundedElastic())
			.map((kept) -> !isGiven(kept))
			.defaultIfEmpty(false);
	}

	/** Forgets the rules of a generation that is gone. */
	Mono<Void> remove(int generation) {
		this.known.remove(generation);
		return collection().flatMap((rules) -> Mono.from(rules.deleteOne(Filters.eq(generation))))
			.timeout(PATIENCE)
			.then();
	}

	private Mono<Numbered> of(int generation) {
		return Mono.justOrEmpty(this.known.get(generation))
			.switchIfEmpty(Mono.defer(() -> kept(generation)))
			.map((rules) -> new Numbered(generation, rules));
	}

	private Mono<Rules> kept(int generation) {
		return collection().flatMap((rules) -> find(rules, generation).switchIfEmpty(begin(rules, generation)))
			.timeout(PATIENCE)
			.doOnNext((kept) -> warnIfOutdated(generation, kept))
			.map((kept) -> kept.rules(generation))
			.doOnNext((rules) -> this.known.put(generation, rules));
	}

	/** One that can't be read must not keep others from running. */
	private static Mono<Numbered> without(int generation, Throwable failure) {
		log.warn("Generation {} can't run yet, as its model or its thresholds can't be read: {}", generation,
				failure.toString());
		return Mono.empty();
	}

	private void warnIfOutdated(int generation, Kept kept) {
		if (!isGiven(kept)) {
			log.warn("Generation {} goes by the model and the thresholds that it began with, not by {} and the settings"
					+ " of this start. A rebuild of the reports takes those up.", generation, this.file);
		}
	}

	private Mono<Kept> find(MongoCollection<Document> rules, int generation) {
		return Mono.from(rules.find(Filters.eq(generation)).first())
			.map((document) -> new Kept(document.getString(TEXT),
					document.get(THRESHOLDS, JsonMapper.shared().writeValueAsString(this.thresholds))));
	}

	/** Another instance may have begun it with what it was given. */
	private Mono<Kept> begin(MongoCollection<Document> rules, int generation) {
		return Mono.fromCallable(this::given)
			.flatMap((given) -> Mono.from(rules.updateOne(Filters.eq(generation),
					Updates.combine(Updates.setOnInsert(TEXT, given.model()),
							Updates.setOnInsert(THRESHOLDS, given.thresholds())),
					new UpdateOptions().upsert(true))))
			.then(find(rules, generation));
	}

	/**
	 * What a new generation takes. What can't be read is never kept: it would be there
	 * still when the file is mended.
	 */
	private Kept given() {
		String model = this.file.text();
		ModelFile.parse(model, this.file.toString());
		return new Kept(model, JsonMapper.shared().writeValueAsString(this.thresholds));
	}

	private boolean isGiven(Kept kept) {
		try {
			return kept.equals(given());
		}
		catch (UncheckedIOException | IllegalStateException ex) {
			return false;
		}
	}

	private static boolean isNoModel(Throwable failure) {
		return failure instanceof UncheckedIOException || failure instanceof IllegalStateException;
	}

	private Mono<MongoCollection<Document>> collection() {
		return this.mongo.getCollection(COLLECTION)
			.map((rules) -> rules.withWriteConcern(WriteConcern.MAJORITY.withJournal(true)));
	}

	private record Numbered(int generation, Rules rules) {
	}

	/** Rules as they are kept: the text of a model's file, and thresholds as JSON. */
	private record Kept(String model, String thresholds) {

		Rules rules(int generation) {
			return new Rules(ModelFile.parse(this.model, "the model of generation " + generation),
					JsonMapper.shared().readValue(this.thresholds, Thresholds.class));
		}

	}

}
