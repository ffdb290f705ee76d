package io.weakspot.gateway.accounts;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * An e-mail address in the one spelling under which an account is kept.
 *
 * @param value trimmed and lower-case, at most 254 characters
 */
record Email(String value) {

	private static final int MAX_LENGTH = 254;

	private static final Pattern SHAPE = Pattern
		.compile("[^@\\s\\p{Cntrl}<>\"]{1,64}@(?:[\\p{L}\\p{N}-]{1,63}\\.)+[\\p{L}\\p{N}-]{2,63}");

	static Optional<Email> of(@Nullable String text) {
		return Optional.ofNullable(text)
			.map((given) -> given.strip().toLowerCase(Locale.ROOT))
			.filter((given) -> given.length() <= MAX_LENGTH && SHAPE.matcher(given).matches())
			.map(Email::new);
	}

}
