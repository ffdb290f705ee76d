package io.weakspot.sessions.questions;

import java.time.Instant;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.weakspot.sessions.domain.Question;
import org.bson.codecs.pojo.annotations.BsonId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Every version of a question that ever came here, and which one is current. */
class QuestionStore {

	private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

	private final MongoCollection<Stored> versions;

	private final MongoCollection<Current> current;

	QuestionStore(MongoDatabase database) {
		this.versions = database.getCollection("questions", Stored.class);
		this.current = database.getCollection("currentQuestions", Current.class);
	}

	Mono<Question> find(String questionId, int version) {
		return Mono.from(this.versions.find(Filters.eq("_id", id(questionId, version)))).map(Stored::question);
	}

	Flux<Current> current() {
		return Flux.from(this.current.find());
	}

	/** Keeps a version, and makes it current unless a newer one is. */
	Mono<Void> publish(Question question, Instant since) {
		Current next = Current.of(question, since);
		Stored stored = new Stored(id(question.id(), question.version()), question);
		// The version first: whatever is current must be there.
		return Mono.from(this.versions.replaceOne(Filters.eq("_id", stored.id()), stored, UPSERT))
			.then(findCurrent(question.id()))
			.filter((known) -> !next.isNewerThan(known))
			.hasElement()
			.flatMap((outdated) -> outdated ? Mono.empty() : replace(next));
	}

	/**
	 * Takes a question out of what can be chosen. Its versions stay for past sessions.
	 */
	Mono<Void> delete(String questionId, Instant time) {
		return findCurrent(questionId).mapNotNull((known) -> known.deletedAt(time)).flatMap(this::replace);
	}

	private Mono<Current> findCurrent(String questionId) {
		return Mono.from(this.current.find(Filters.eq("_id", questionId)));
	}

	private Mono<Void> replace(Current next) {
		return Mono.from(this.current.replaceOne(Filters.eq("_id", next.id()), next, UPSERT)).then();
	}

	private static String id(String questionId, int version) {
		return questionId + ":" + version;
	}

	/** As it is kept; public because the driver reads it. */
	public record Stored(@BsonId String id, Question question) {

	}

}
