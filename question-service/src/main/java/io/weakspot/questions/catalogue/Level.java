package io.weakspot.questions.catalogue;

import java.util.Arrays;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far a candidate has to be for a question, as its author sees it. */
public enum Level {

	@JsonProperty("fresher")
	FRESHER("fresher"),

	@JsonProperty("experienced")
	EXPERIENCED("experienced");

	private final String word;

	Level(String word) {
		this.word = word;
	}

	/** The word that stands for it outside: in requests, files and facts. */
	public String word() {
		return this.word;
	}

	public static Optional<Level> of(String word) {
		return Arrays.stream(values()).filter((level) -> level.word.equals(word)).findFirst();
	}

}
