package io.weakspot.gateway.accounts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import me.gosimple.nbvcxz.Nbvcxz;
import me.gosimple.nbvcxz.resources.Configuration;
import me.gosimple.nbvcxz.resources.ConfigurationBuilder;
import me.gosimple.nbvcxz.resources.Dictionary;
import me.gosimple.nbvcxz.resources.DictionaryBuilder;

/**
 * How well a password stands against guessing: by length and by the number of guesses
 * that common passwords, words, names, dates and patterns leave, with no rules on which
 * characters to use.
 */
final class PasswordStrength {

	static final int MIN_LENGTH = 8;

	static final int MAX_LENGTH = 128;

	/**
	 * Bits: 65,536 guesses. That is beyond each of the ten thousand commonest passwords,
	 * and beyond what the pauses after wrong ones leave time for in a year.
	 */
	private static final double MIN_ENTROPY = 16;

	private static final long TIMEOUT_MS = 200;

	private PasswordStrength() {
	}

	/**
	 * What is wrong with a password, if anything.
	 * @param personal words that a person's own password must not lean on
	 */
	static Optional<String> fault(String password, List<String> personal) {
		int length = password.codePointCount(0, password.length());
		if (length < MIN_LENGTH) {
			return Optional.of("Use at least " + MIN_LENGTH + " characters.");
		}
		if (length > MAX_LENGTH) {
			return Optional.of("Use at most " + MAX_LENGTH + " characters.");
		}
		if (entropy(password, personal) < MIN_ENTROPY) {
			return Optional.of("This is easy to guess. A few unrelated words do well.");
		}
		return Optional.empty();
	}

	private static double entropy(String password, List<String> personal) {
		List<Dictionary> dictionaries = new ArrayList<>(ConfigurationBuilder.getDefaultDictionaries());
		DictionaryBuilder own = new DictionaryBuilder().setDictionaryName("own").setExclusion(false);
		personal.forEach((word) -> own.addWord(word, 1));
		dictionaries.add(own.createDictionary());
		Configuration configuration = new ConfigurationBuilder().setDictionaries(dictionaries)
			.setMaxLength(MAX_LENGTH)
			.setCombinationAlgorithmTimeout(TIMEOUT_MS)
			.createConfiguration();
		return new Nbvcxz(configuration).estimate(password).getEntropy();
	}

}
