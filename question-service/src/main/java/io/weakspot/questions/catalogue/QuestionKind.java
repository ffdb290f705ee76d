package io.weakspot.questions.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a question is answered: in free words, or by one or several of its options. */
public enum QuestionKind {

	@JsonProperty("open")
	OPEN("open"),

	@JsonProperty("single")
	SINGLE("single"),

	@JsonProperty("multiple")
	MULTIPLE("multiple");

	private final String word;

	QuestionKind(String word) {
		this.word = word;
	}

	/** The word that stands for it outside: in requests, files and facts. */
	public String word() {
		return this.word;
	}

}
