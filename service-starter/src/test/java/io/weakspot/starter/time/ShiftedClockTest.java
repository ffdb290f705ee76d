package io.weakspot.starter.time;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ShiftedClockTest {

	private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

	private final Hands real = new Hands();

	@TempDir
	Path folder;

	private Path file;

	private Clock clock;

	@BeforeEach
	void begin() {
		this.file = this.folder.resolve("offset");
		this.clock = new ShiftedClock(this.file, this.real);
	}

	@Test
	void withoutAFileOrWithAnEmptyOneTheTimeIsTheRealOne() throws IOException {
		assertThat(this.clock.instant()).isEqualTo(NOON);

		Files.writeString(this.file, "\n");

		assertThat(aSecondLater()).isEqualTo(NOON.plusSeconds(1));
	}

	@Test
	void whatTheFileHoldsIsReadAgainEachSecond() throws IOException {
		Files.writeString(this.file, "-P13D\n");
		assertThat(this.clock.instant()).isEqualTo(NOON.minus(Duration.ofDays(13)));

		Files.writeString(this.file, "PT1H");

		assertThat(this.clock.instant()).as("within the second").isEqualTo(NOON.minus(Duration.ofDays(13)));
		assertThat(aSecondLater()).isEqualTo(NOON.plusSeconds(3601));
		Files.delete(this.file);
		assertThat(aSecondLater()).isEqualTo(NOON.plusSeconds(2));
	}

	@Test
	void whatIsNoDurationChangesNothing() throws IOException {
		Files.writeString(this.file, "PT1H");
		assertThat(this.clock.instant()).isEqualTo(NOON.plusSeconds(3600));

		Files.writeString(this.file, "tomorrow");

		assertThat(aSecondLater()).isEqualTo(NOON.plusSeconds(3601));
	}

	private Instant aSecondLater() {
		this.real.now = this.real.now.plusSeconds(1);
		return this.clock.instant();
	}

	/** A clock that is turned by hand. */
	private static final class Hands extends Clock {

		private Instant now = NOON;

		@Override
		public Instant instant() {
			return this.now;
		}

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

	}

}
