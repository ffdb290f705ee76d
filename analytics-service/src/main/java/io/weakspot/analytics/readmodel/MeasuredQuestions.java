package io.weakspot.analytics.readmodel;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import io.weakspot.analytics.facts.QuestionMeasured;
import io.weakspot.analytics.topology.Generation;
import org.bson.types.Binary;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/** One document a question with the newest numbers of each version. */
@Component
public class MeasuredQuestions implements ComparedStore<QuestionMeasured> {

	/** The collection tells which generation it is, and each keeps the same. */
	private static final int ANY_GENERATION = 0;

	private final NewestFacts<QuestionMeasured> documents;

	MeasuredQuestions(Documents documents) {
		this.documents = new NewestFacts<>(documents, collection(), body());
	}

	/**
	 * The numbers of all versions of these questions, in no order, each without the
	 * number of a generation.
	 */
	public Flux<QuestionMeasured> of(Collection<String> questionIds) {
		return this.documents.of(questionIds);
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
		return QuestionMeasured.TYPE;
	}

	@Override
	public Class<QuestionMeasured> body() {
		return QuestionMeasured.class;
	}

	@Override
	public String collection() {
		return "questions";
	}

	@Override
	public Mono<Void> write(Generation generation, List<QuestionMeasured> results) {
		return this.documents.write(generation, results.stream().map(MeasuredQuestions::keeping).toList());
	}

	private static NewestFacts.Keeping keeping(QuestionMeasured result) {
		return new NewestFacts.Keeping(result.questionId(), String.valueOf(result.version()), result.revision(),
				result.of(ANY_GENERATION));
	}

}
