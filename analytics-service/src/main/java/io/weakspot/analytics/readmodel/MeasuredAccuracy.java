package io.weakspot.analytics.readmodel;

import java.util.List;

import io.weakspot.analytics.facts.AccuracyMeasured;
import io.weakspot.analytics.topology.Generation;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/** One document with the newest sums of each part of the answers. */
@Component
public class MeasuredAccuracy implements ResultStore<AccuracyMeasured> {

	private static final String ALL = "all";

	private final NewestFacts<AccuracyMeasured> documents;

	MeasuredAccuracy(Documents documents) {
		this.documents = new NewestFacts<>(documents, collection(), body());
	}

	/** The sums of all parts, in no order. */
	public Mono<List<AccuracyMeasured>> all() {
		return this.documents.of(ALL);
	}

	@Override
	public String type() {
		return AccuracyMeasured.TYPE;
	}

	@Override
	public Class<AccuracyMeasured> body() {
		return AccuracyMeasured.class;
	}

	@Override
	public String collection() {
		return "accuracy";
	}

	@Override
	public Mono<Void> write(Generation generation, List<AccuracyMeasured> results) {
		return this.documents.write(generation, results.stream().map(MeasuredAccuracy::keeping).toList());
	}

	private static NewestFacts.Keeping keeping(AccuracyMeasured result) {
		return new NewestFacts.Keeping(ALL, result.part(), result.revision(), result);
	}

}
