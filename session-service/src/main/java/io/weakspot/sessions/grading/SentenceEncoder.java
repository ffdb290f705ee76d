package io.weakspot.sessions.grading;

import java.util.List;

/** Turns texts into vectors whose cosine says how near their meanings are. */
interface SentenceEncoder {

	/**
	 * Encodes texts in one go.
	 * @param texts any number of texts; only the beginning of a very long one counts
	 * @return one vector of length 1 for each text, in the same order
	 */
	float[][] encode(List<String> texts);

}
