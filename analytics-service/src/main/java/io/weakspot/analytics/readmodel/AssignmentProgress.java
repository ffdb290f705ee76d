package io.weakspot.analytics.readmodel;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import io.weakspot.analytics.facts.LearnerProgressed;
import io.weakspot.analytics.topology.Generation;
import org.bson.types.Binary;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/** One document a learner with the newest progress in each assignment. */
@Component
public class AssignmentProgress implements ComparedStore<LearnerProgressed> {

	private final NewestFacts<LearnerProgressed> documents;

	AssignmentProgress(Documents documents) {
		this.documents = new NewestFacts<>(documents, collection(), body());
	}

	/** The progress of these learners in all their assignments, in no order. */
	public Flux<LearnerProgressed> of(Collection<String> learnerIds) {
		return this.documents.of(learnerIds);
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
		return LearnerProgressed.TYPE;
	}

	@Override
	public Class<LearnerProgressed> body() {
		return LearnerProgressed.class;
	}

	@Override
	public String collection() {
		return "progress";
	}

	@Override
	public Mono<Void> write(Generation generation, List<LearnerProgressed> results) {
		return this.documents.write(generation, results.stream().map(AssignmentProgress::keeping).toList());
	}

	private static NewestFacts.Keeping keeping(LearnerProgressed result) {
		return new NewestFacts.Keeping(result.learnerId(), result.assignmentId(), result.revision(), result);
	}

}
