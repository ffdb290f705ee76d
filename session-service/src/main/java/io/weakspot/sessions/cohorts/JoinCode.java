package io.weakspot.sessions.cohorts;

import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * A code by which learners join a cohort: two groups of four characters that are hard to
 * mistake for each other and make no words. There are 27^8 of them, some 280,000 million.
 */
final class JoinCode {

	private static final String ALPHABET = "23456789BCDFGHJKMNPQRSTVWXZ";

	private static final int GROUP = 4;

	private JoinCode() {
	}

	static String random(RandomGenerator random) {
		return group(random) + "-" + group(random);
	}

	/** A code as somebody typed it, in the form that codes are kept in. */
	static String read(String typed) {
		String bare = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
		return (bare.length() == 2 * GROUP) ? bare.substring(0, GROUP) + "-" + bare.substring(GROUP) : bare;
	}

	private static String group(RandomGenerator random) {
		StringBuilder group = new StringBuilder();
		for (int i = 0; i < GROUP; i++) {
			group.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
		}
		return group.toString();
	}

}
