package io.weakspot.sessions.grading;

import java.util.regex.Pattern;

import io.weakspot.sessions.domain.Grade.Delivery;
import io.weakspot.sessions.domain.InputMode;

/** Measures how an answer would sound, apart from what it says. */
final class Deliveries {

	/** How fast people speak in an interview, in words a minute. */
	private static final int USUAL_PACE = 150;

	/** Nobody speaks a sentence in less time, so a rate from it would be nonsense. */
	private static final long SHORTEST_MS = 1_000;

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_'’.+#-]*");

	private static final Pattern FILLER = Pattern.compile(
			"\\b(?:u+m+|u+h+|e+r+m?|hmm+|you know|i mean|sort of|kind of|basically|actually|literally|honestly|or something|and stuff)\\b"
					+ "|(?<=[,.]\\s|^)like,|, like,|, right\\?",
			Pattern.CASE_INSENSITIVE);

	private Deliveries() {
	}

	static Delivery of(String answer, InputMode mode, long activeMs) {
		int words = (int) WORD.matcher(answer).results().count();
		int fillers = (int) FILLER.matcher(answer).results().count();
		boolean spoken = mode == InputMode.VOICE && activeMs >= SHORTEST_MS;
		double pace = spoken ? Math.round(words * 600_000.0 / activeMs) / 10.0 : 0;
		return new Delivery(words, pace, fillers, words * 60_000L / USUAL_PACE);
	}

}
