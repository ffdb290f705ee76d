package io.weakspot.sessions.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import io.weakspot.sessions.domain.Fault;
import io.weakspot.starter.problems.Problem;
import org.jspecify.annotations.Nullable;

/** Constants as the lower-case words of the contract. */
public final class Words {

	private Words() {
	}

	public static String of(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT);
	}

	/**
	 * The constant that a word of a request means.
	 * @throws Problem when there is none
	 */
	public static <E extends Enum<E>> E read(Class<E> type, String field, @Nullable String word) {
		return Arrays.stream(type.getEnumConstants())
			.filter((constant) -> of(constant).equals(word))
			.findFirst()
			.orElseThrow(() -> Problem.malformed("The field " + field + " is one of " + all(type) + "."));
	}

	/** The refusal that names each fault. */
	public static Problem problem(List<Fault> faults) {
		return Problem.unprocessable("Mend the fields named in errors and send it again.",
				faults.stream().map((fault) -> new Problem.FieldError(fault.field(), fault.message())).toList());
	}

	private static <E extends Enum<E>> String all(Class<E> type) {
		return Arrays.stream(type.getEnumConstants()).map(Words::of).collect(Collectors.joining(", "));
	}

}
