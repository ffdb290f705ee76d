package io.weakspot.sessions.grading;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.weakspot.sessions.domain.Question;

/** The rubrics of the questions that are being answered; the others are forgotten. */
final class Rubrics {

	private final SentenceEncoder encoder;

	private final Cache<Version, Rubric> made;

	/**
	 * Rubrics that are made when they are first asked for.
	 * @param kept how many are remembered; each takes about 50 kB
	 */
	Rubrics(SentenceEncoder encoder, int kept) {
		this.encoder = encoder;
		this.made = Caffeine.newBuilder().maximumSize(kept).build();
	}

	private record Version(String questionId, int version) {

	}

	Rubric of(Question question) {
		return this.made.get(new Version(question.id(), question.version()),
				(version) -> Rubric.of(question, this.encoder));
	}

}
