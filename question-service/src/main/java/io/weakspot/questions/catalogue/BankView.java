package io.weakspot.questions.catalogue;

import java.time.Instant;
import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;

/** A bank as the web shows it. */
@Schema(name = "Bank")
record BankView(String id, String title, @Schema(example = "Django") String technology, int questionCount,
		@Schema(description = "how many questions each level has") Levels levels, Visibility visibility,
		Instant updatedAt, @Schema(description = "whether it is the caller's own") boolean own) {

	static BankView of(Bank bank, List<Questions.LevelCount> counts, boolean own) {
		Levels levels = new Levels(count(counts, bank, Level.FRESHER), count(counts, bank, Level.EXPERIENCED));
		return new BankView(bank.id(), bank.title(), bank.technology(), levels.fresher() + levels.experienced(), levels,
				bank.visibility(), bank.updatedAt(), own);
	}

	private static int count(List<Questions.LevelCount> counts, Bank bank, Level level) {
		return counts.stream()
			.filter((count) -> count.bankId().equals(bank.id()) && count.level() == level)
			.mapToInt(Questions.LevelCount::count)
			.sum();
	}

	record Levels(int fresher, int experienced) {
	}

}
