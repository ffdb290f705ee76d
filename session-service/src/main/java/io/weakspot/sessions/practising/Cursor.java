package io.weakspot.sessions.practising;

import java.time.DateTimeException;
import java.time.Instant;

import io.weakspot.sessions.domain.Session;
import io.weakspot.sessions.starting.Sessions;
import io.weakspot.starter.problems.Problem;
import org.jspecify.annotations.Nullable;

/** Where a page of sessions goes on. */
final class Cursor {

	private Cursor() {
	}

	static String write(Session last) {
		return last.startedAt().toEpochMilli() + " " + last.id();
	}

	static Sessions.@Nullable Place read(@Nullable String position) {
		if (position == null) {
			return null;
		}
		try {
			int space = position.indexOf(' ');
			return new Sessions.Place(Instant.ofEpochMilli(Long.parseLong(position.substring(0, space))),
					position.substring(space + 1));
		}
		catch (IndexOutOfBoundsException | NumberFormatException | DateTimeException ex) {
			throw Problem.malformed("The cursor is none that was given out. Leave it out to begin at the start.");
		}
	}

}
