package io.weakspot.questions.catalogue;

import java.util.Arrays;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a question asks the candidate to do with the subject. */
public enum Intent {

	@JsonProperty("define")
	DEFINE("define"),

	@JsonProperty("explain")
	EXPLAIN("explain"),

	@JsonProperty("apply")
	APPLY("apply"),

	@JsonProperty("when-to-use")
	WHEN_TO_USE("when-to-use"),

	@JsonProperty("debug")
	DEBUG("debug"),

	@JsonProperty("common-mistake")
	COMMON_MISTAKE("common-mistake"),

	@JsonProperty("trade-off")
	TRADE_OFF("trade-off"),

	@JsonProperty("compare")
	COMPARE("compare");

	private final String word;

	Intent(String word) {
		this.word = word;
	}

	/** The word that stands for it outside: in requests, files and facts. */
	public String word() {
		return this.word;
	}

	public static Optional<Intent> of(String word) {
		return Arrays.stream(values()).filter((intent) -> intent.word.equals(word)).findFirst();
	}

}
