package io.weakspot.bench.simulation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class TimeOfAPlatformTest {

	private static final Instant NOW = Instant.parse("2026-11-16T18:00:00Z");

	@TempDir
	Path folder;

	@Test
	void isMovedByADurationInAFile() throws Exception {
		Path file = this.folder.resolve("offset");
		PlatformClock clock = clock(file);

		clock.moveTo(Duration.ofDays(13).plusMinutes(5));

		assertThat(Duration.parse(Files.readString(file))).isEqualTo(Duration.ofDays(-13).minusMinutes(5));
		assertThat(clock.now()).isEqualTo("2026-11-03T17:55:00Z");
	}

	@Test
	void isTheRealOneWhereThePlatformReadsNoFile() {
		PlatformClock clock = clock(null);

		clock.moveTo(Duration.ofDays(13));

		assertThat(clock.canMove()).isFalse();
		assertThat(clock.now()).isEqualTo(NOW);
	}

	@Test
	void aPlatformThatGoesByAnotherTimeIsNoticed() {
		PlatformClock clock = clock(this.folder.resolve("offset"));
		clock.moveTo(Duration.ofDays(13));

		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> clock.requireAgreement(NOW));
		assertThatNoException().isThrownBy(() -> clock.requireAgreement(clock.now().plusSeconds(2)));
	}

	private static PlatformClock clock(@Nullable Path file) {
		return new PlatformClock(Clock.fixed(NOW, ZoneOffset.UTC), file, Duration.ZERO);
	}

}
