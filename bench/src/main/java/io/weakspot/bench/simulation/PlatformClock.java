package io.weakspot.bench.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What time it is for the platform. Where the platform reads an offset from a file, it
 * can be moved to the past; elsewhere it is now.
 */
final class PlatformClock {

	/** The platform reads the file once a second. */
	static final Duration UNTIL_READ = Duration.ofMillis(1200);

	private final Clock clock;

	private final @Nullable Path offsetFile;

	private final Duration untilRead;

	private Duration offset = Duration.ZERO;

	/**
	 * A clock that has not been moved.
	 * @param offsetFile where the platform reads its offset, or null if it reads none
	 * @param untilRead how long until it has read that for sure
	 */
	PlatformClock(Clock clock, @Nullable Path offsetFile, Duration untilRead) {
		this.clock = clock;
		this.offsetFile = offsetFile;
		this.untilRead = untilRead;
	}

	boolean canMove() {
		return this.offsetFile != null;
	}

	Instant now() {
		return this.clock.instant().plus(this.offset);
	}

	/** Moves it so far before now, if it can be moved, and waits until it is. */
	void moveTo(Duration ago) {
		if (this.offsetFile == null) {
			return;
		}
		try {
			Path next = this.offsetFile.resolveSibling(this.offsetFile.getFileName() + ".next");
			Files.writeString(next, ago.negated().toString());
			Files.move(next, this.offsetFile, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
			Thread.sleep(this.untilRead);
			this.offset = ago.negated();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/**
	 * Makes sure that the platform goes by the same time.
	 * @param accepted a time that the platform gave just now
	 * @throws IllegalStateException if it does not
	 */
	void requireAgreement(Instant accepted) {
		if (Duration.between(accepted, now()).abs().compareTo(Duration.ofHours(1)) > 0) {
			throw new IllegalStateException("It is " + accepted + " for the platform, and should be " + now()
					+ ". Does it read its offset from " + this.offsetFile + "?");
		}
	}

}
