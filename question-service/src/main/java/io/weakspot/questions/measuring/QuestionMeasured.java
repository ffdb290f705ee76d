package io.weakspot.questions.measuring;

import java.time.Instant;

import io.weakspot.questions.catalogue.Measured;
import io.weakspot.starter.facts.Fact;
import io.weakspot.starter.facts.FactBodies;
import io.weakspot.starter.facts.MalformedFactException;
import org.jspecify.annotations.Nullable;

/** What the answers say about one version of a question, as far as the bank shows it. */
record QuestionMeasured(String questionId, int version, int generation, long revision, long nFirst,
		@Nullable Double facility, @Nullable Double low, @Nullable Double high, @Nullable String difficulty,
		Instant asOf) {

	static final String TYPE = "QuestionMeasured";

	static final String TOPIC = "statistics.v1";

	/** A revision counts within its generation, so it takes fewer bits than this. */
	private static final int REVISION_BITS = 40;

	/**
	 * The fact's body.
	 * @throws MalformedFactException when a field is missing or out of its range
	 */
	static QuestionMeasured read(Fact fact) {
		QuestionMeasured body = FactBodies.read(fact, QuestionMeasured.class);
		if (body.questionId == null || body.asOf == null || body.version < 1 || body.generation < 1 || body.revision < 1
				|| body.revision >> REVISION_BITS != 0) {
			throw new MalformedFactException(fact.type() + " " + fact.id() + " lacks a field, or it is out of range");
		}
		return body;
	}

	/** Of two facts about a version the one with the higher order is newer. */
	long order() {
		return ((long) this.generation << REVISION_BITS) + this.revision;
	}

	Measured measured() {
		return new Measured(this.nFirst, this.facility, this.low, this.high, this.difficulty, this.asOf);
	}

}
