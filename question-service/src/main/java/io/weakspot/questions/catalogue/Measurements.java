package io.weakspot.questions.catalogue;

import java.util.Collection;
import java.util.Map;

import reactor.core.publisher.Mono;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/** How questions turned out: of each version the newest that was told. */
@Repository
public class Measurements {

	private final ReactiveMongoTemplate mongo;

	Measurements(ReactiveMongoTemplate mongo) {
		this.mongo = mongo;
	}

	/**
	 * Keeps what is told of a version, unless something newer is there.
	 * @param order of two that are told the one with the higher is newer
	 */
	public Mono<Void> put(String questionId, int version, long order, Measured measured) {
		return this.mongo
			.upsert(Query.query(where("_id").is(id(questionId, version)).and("order").lt(order)),
					new Update().set("order", order).set("measured", measured), Measurement.class)
			// What is there is not older, so the upsert would make a second one.
			.onErrorResume(DuplicateKeyException.class, (newer) -> Mono.empty())
			.then();
	}

	/** What is known of these questions in their versions, by the question's id. */
	Mono<Map<String, Measured>> of(Collection<Question> questions) {
		if (questions.isEmpty()) {
			return Mono.just(Map.of());
		}
		return this.mongo
			.find(Query.query(where("_id").in(questions.stream().map(Measurements::id).toList())), Measurement.class)
			.collectMap(Measurement::questionId, Measurement::measured);
	}

	private static String id(Question question) {
		return id(question.id(), question.version());
	}

	private static String id(String questionId, int version) {
		return questionId + ':' + version;
	}

	@Document("measurements")
	record Measurement(@Id String id, long order, Measured measured) {

		private String questionId() {
			return this.id.substring(0, this.id.lastIndexOf(':'));
		}

	}

}
