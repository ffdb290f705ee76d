package io.weakspot.analytics.readmodel;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import io.weakspot.analytics.facts.CohortQuestionMeasured;
import io.weakspot.analytics.topology.Generation;
import org.bson.types.Binary;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/** One document a cohort with its newest numbers of each version of a question. */
@Component
public class CohortQuestions implements ComparedStore<CohortQuestionMeasured> {

	private final NewestFacts<CohortQuestionMeasured> documents;

	CohortQuestions(Documents documents) {
		this.documents = new NewestFacts<>(documents, collection(), body());
	}

	/** The numbers of all questions that members answered, in no order. */
	public Mono<List<CohortQuestionMeasured>> of(String cohortId) {
		return this.documents.of(cohortId);
	}

	@Override
	public Flux<String> ids(Generation generation) {
		return this.documents.ids(generation);
	}

	@Override
	public Mono<Map<String, Map<String, Binary>>> bodies(Generation generation, Collection<String> ids) {
		return this.documents.bodies(generation, ids);
	}

	@Override
	public String type() {
		return CohortQuestionMeasured.TYPE;
	}

	@Override
	public Class<CohortQuestionMeasured> body() {
		return CohortQuestionMeasured.class;
	}

	@Override
	public String collection() {
		return "cohort-questions";
	}

	@Override
	public Mono<Void> write(Generation generation, List<CohortQuestionMeasured> results) {
		return this.documents.write(generation, results.stream().map(CohortQuestions::keeping).toList());
	}

	private static NewestFacts.Keeping keeping(CohortQuestionMeasured result) {
		return new NewestFacts.Keeping(result.cohortId(), result.questionId() + ':' + result.version(),
				result.revision(), result);
	}

}
