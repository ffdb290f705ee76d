package io.weakspot.questions.catalogue;

import java.util.Arrays;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who sees a bank: everybody, or its owner alone (and admins). */
public enum Visibility {

	@JsonProperty("public")
	PUBLIC("public"),

	@JsonProperty("private")
	PRIVATE("private");

	private final String word;

	Visibility(String word) {
		this.word = word;
	}

	/** The word that stands for it outside: in requests, files and facts. */
	public String word() {
		return this.word;
	}

	public static Optional<Visibility> of(String word) {
		return Arrays.stream(values()).filter((visibility) -> visibility.word.equals(word)).findFirst();
	}

}
