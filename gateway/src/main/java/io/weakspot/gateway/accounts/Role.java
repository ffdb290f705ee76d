package io.weakspot.gateway.accounts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonValue;

/** What an account may do; the names travel in tokens and answers. */
public enum Role {

	LEARNER, INSTRUCTOR, AUTHOR, ADMIN;

	@JsonValue
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	static Optional<Role> of(String word) {
		return Arrays.stream(values()).filter((role) -> role.word().equals(word)).findFirst();
	}

}
