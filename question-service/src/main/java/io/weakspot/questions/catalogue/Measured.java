package io.weakspot.questions.catalogue;

import java.time.Instant;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a version of a question turned out, beside what its author said of it.
 *
 * @param n first attempts that all of this is about
 * @param facility their mean score, with its 90 % interval from low to high, from 0 to 1;
 * null where that takes more attempts
 * @param difficulty against the author's level: easier, as expected or harder
 * @param asOf when the newest grade was given that had a part in it
 */
@Schema(description = "What the answers to this version say, for those who see the key points")
public record Measured(@Schema(description = "First attempts") long n,
		@Schema(description = "Their mean score, 0 to 1, from 30 on") @Nullable Double facility,
		@Schema(description = "Lower end of its 90 % interval") @Nullable Double low,
		@Schema(description = "Upper end of its 90 % interval") @Nullable Double high,
		@Schema(description = "Against the author's level", allowableValues = {
				"easier", "as expected", "harder" }) @Nullable String difficulty,
		Instant asOf){
}
