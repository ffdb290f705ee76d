package io.weakspot.analytics.generation;

import java.time.Instant;

import io.weakspot.analytics.generation.Plan.Stage;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PlanTest {

	private final Plan before = Plan.first(4);

	private final Plan requested = this.before.rebuilding(Instant.EPOCH, "root");

	@Test
	void runsOneGenerationWhereNoRebuildWasAskedFor() {
		assertThat(this.before.isRebuilding()).isFalse();
		assertThat(this.before.counted()).containsExactly(4);
		assertThat(this.before.read()).containsExactly(4);
		assertThat(this.before.told()).containsExactly(4);
	}

	@Test
	void countsTheNewOneBesideTheOldWithoutTellingAnybody() {
		assertThat(this.requested.isRebuilding()).isTrue();
		assertThat(this.requested.current()).isEqualTo(4);
		assertThat(this.requested.counted()).containsExactlyInAnyOrder(4, 5);
		assertThat(this.requested.told()).containsExactly(4);
	}

	@Test
	void letsBothTellBeforeReportsAreMadeOfTheNewOneUntilTheOldOneStops() {
		Plan switching = this.requested.compared(Comparison.NONE);
		Plan retiring = switching.at(Stage.RETIRING);

		assertThat(switching.current()).isEqualTo(4);
		assertThat(switching.told()).containsExactlyInAnyOrder(4, 5);
		assertThat(retiring.current()).isEqualTo(5);
		assertThat(retiring.told()).containsExactlyInAnyOrder(4, 5);
		assertThat(retiring.counted()).containsExactlyInAnyOrder(4, 5);
	}

	@Test
	void readsWhatTheOldOneSaidLastAfterItHasStopped() {
		Plan stopping = this.requested.compared(Comparison.NONE).at(Stage.RETIRING).at(Stage.STOPPING);

		assertThat(stopping.counted()).containsExactly(5);
		assertThat(stopping.told()).containsExactly(5);
		assertThat(stopping.read()).containsExactlyInAnyOrder(4, 5);
		assertThat(stopping.at(Stage.REMOVING).read()).containsExactly(5);
	}

	@Test
	void isANewVersionAtEachStage() {
		assertThat(this.requested.version()).isEqualTo(this.before.version() + 1);
		assertThat(this.requested.at(Stage.COMPARING).version()).isEqualTo(this.before.version() + 2);
	}

}
