package io.weakspot.sessions.domain;

import java.util.List;

/** What people may call their things. */
public final class Naming {

	/** The longest name, in characters. */
	public static final int LONGEST = 100;

	private Naming() {
	}

	/** What makes this unacceptable as a name; empty when nothing does. */
	public static List<Fault> faults(String field, String name) {
		int length = name.codePointCount(0, name.length());
		if (name.isBlank() || length > LONGEST) {
			return List.of(new Fault(field, "from 1 to " + LONGEST + " characters"));
		}
		boolean plain = name.codePoints().noneMatch(Naming::isUnseen);
		return plain ? List.of() : List.of(new Fault(field, "on one line, without control characters"));
	}

	/**
	 * Characters that end a line, steer a terminal, or turn the text after them round.
	 */
	private static boolean isUnseen(int character) {
		return switch (Character.getType(character)) {
			case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
				true;
			default -> (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
		};
	}

}
