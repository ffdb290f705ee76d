package io.weakspot.starter.time;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A clock that a file sets off by the duration that it holds ({@code -P13D},
 * {@code PT1H}). The file is read again each second; while it is empty or not there, the
 * time is the real one. Tokens are never checked by it.
 */
final class ShiftedClock extends Clock {

	private static final Logger log = LoggerFactory.getLogger(ShiftedClock.class);

	private static final Duration READ_EVERY = Duration.ofSeconds(1);

	private final Path file;

	private final Clock real;

	private final AtomicReference<Reading> last = new AtomicReference<>(new Reading(Instant.MIN, Duration.ZERO));

	ShiftedClock(Path file, Clock real) {
		this.file = file;
		this.real = real;
	}

	@Override
	public Instant instant() {
		Instant now = this.real.instant();
		Reading reading = this.last.get();
		if (!now.isBefore(reading.goodUntil())) {
			Reading next = new Reading(now.plus(READ_EVERY), read(reading.offset()));
			this.last.compareAndSet(reading, next);
			reading = next;
		}
		return now.plus(reading.offset());
	}

	@Override
	public ZoneId getZone() {
		return this.real.getZone();
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return new ShiftedClock(this.file, this.real.withZone(zone));
	}

	private Duration read(Duration before) {
		try {
			String text = Files.readString(this.file).strip();
			return text.isEmpty() ? Duration.ZERO : Duration.parse(text);
		}
		catch (NoSuchFileException ex) {
			return Duration.ZERO;
		}
		catch (IOException | DateTimeException ex) {
			log.warn("The clock stays as it is, because {} holds no duration such as -P13D: {}", this.file,
					ex.toString());
			return before;
		}
	}

	private record Reading(Instant goodUntil, Duration offset) {

	}

}
