package io.weakspot.sessions.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

import io.weakspot.starter.problems.Problem;
import org.jspecify.annotations.Nullable;

/** The header by which a client says that two requests are one. */
public final class IdempotencyKey {

	public static final String HEADER = "Idempotency-Key";

	private static final int LONGEST = 200;

	private IdempotencyKey() {
	}

	/**
	 * The key of a request.
	 * @throws Problem when there is none or it is too long
	 */
	public static String required(@Nullable String key) {
		if (key == null) {
			throw Problem.malformed("Send the header " + HEADER + " with a value of your own for each new request, "
					+ "and the same one when you repeat it.");
		}
		return checked(key);
	}

	/**
	 * The key of a request, or null when it has none.
	 * @throws Problem when it is empty or too long
	 */
	public static @Nullable String optional(@Nullable String key) {
		return (key != null) ? checked(key) : null;
	}

	/** What two requests have in common only when they ask for the same. */
	public static String fingerprint(String... parts) {
		MessageDigest digest = sha256();
		for (String part : parts) {
			byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
			digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
			digest.update(bytes);
		}
		return HexFormat.of().formatHex(digest.digest(), 0, 16);
	}

	/** An id that is the same whenever it is made from the same. */
	public static String id(String... parts) {
		String print = fingerprint(parts);
		return new UUID(Long.parseUnsignedLong(print, 0, 16, 16), Long.parseUnsignedLong(print, 16, 32, 16)).toString();
	}

	private static String checked(String key) {
		if (key.isBlank() || key.length() > LONGEST) {
			throw Problem.malformed("The header " + HEADER + " has from 1 to " + LONGEST + " characters.");
		}
		return key;
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
