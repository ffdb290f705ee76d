package io.weakspot.questions.importing;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import io.weakspot.questions.linting.Warning;
import org.jspecify.annotations.Nullable;

/** What an import found, stored, and left out. */
record ImportReport(@Schema(description = "null for a dry run") @Nullable String bankId, String title,
		@Schema(description = "the questions that the document holds, duplicates included") int found,
		@Schema(description = "the questions that were stored, or would be") int imported, List<Duplicate> duplicates,
		List<Warning> warnings, List<Reading.LeftOut> leftOut, Levels levels, List<TopicCount> topics) {

	/**
	 * A question that is there twice. An exact duplicate is stored once, a near one
	 * stays.
	 */
	record Duplicate(String question, String of, @Schema(allowableValues = {
			"exact", "near" }) String kind, double similarity){
	}

	record Levels(int fresher, int experienced) {
	}

	record TopicCount(String id, String name, int questionCount) {
	}

	ImportReport of(@Nullable String bankId) {
		return new ImportReport(bankId, this.title, this.found, this.imported, this.duplicates, this.warnings,
				this.leftOut, this.levels, this.topics);
	}

}
