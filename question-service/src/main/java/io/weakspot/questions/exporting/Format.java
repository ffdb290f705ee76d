package io.weakspot.questions.exporting;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import io.weakspot.questions.bankfile.BankFile;

import org.springframework.http.MediaType;

/** What a bank can be written as. */
enum Format {

	JSON(MediaType.APPLICATION_JSON, ".json"),

	MARKDOWN(new MediaType("text", "markdown", StandardCharsets.UTF_8), ".md"),

	GIFT(new MediaType("text", "x-gift", StandardCharsets.UTF_8), ".gift");

	private final MediaType type;

	private final String ending;

	Format(MediaType type, String ending) {
		this.type = type;
		this.ending = ending;
	}

	static Optional<Format> of(String word) {
		return Arrays.stream(values())
			.filter((format) -> format.name().toLowerCase(Locale.ROOT).equals(word))
			.findFirst();
	}

	MediaType type() {
		return this.type;
	}

	/** How a file's name ends. */
	String ending() {
		return this.ending;
	}

	/** The body of an answer. */
	Object written(BankFile file) {
		return switch (this) {
			case JSON -> file;
			case MARKDOWN -> WritingMarkdown.of(file);
			case GIFT -> WritingGift.of(file);
		};
	}

}
