package io.weakspot.sessions.domain;

import java.time.Duration;

import io.weakspot.sessions.testing.Fixtures;
import org.junit.jupiter.api.Test;

import static io.weakspot.sessions.testing.Fixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

class SessionTest {

	private final Session endless = Fixtures.aSession("ada", 2);

	private final Session short5 = new Session("s", "ada", Mode.PRACTICE, null, null, 1, this.endless.items(), NOON,
			NOON.plus(Duration.ofMinutes(5)), null, null);

	@Test
	void aSessionWithoutALimitRunsOn() {
		assertThat(this.endless.stateAt(NOON.plus(Duration.ofDays(30)))).isEqualTo(Session.State.RUNNING);
	}

	@Test
	void timeIsUpAtTheDeadlineAndNotBefore() {
		assertThat(this.short5.isOverAt(NOON.plusSeconds(299))).isFalse();
		assertThat(this.short5.stateAt(NOON.plusSeconds(300))).isEqualTo(Session.State.EXPIRED);
	}

	@Test
	void whatWasEndedInTimeStaysCompleted() {
		Session ended = this.short5.completed(NOON.plusSeconds(60), 1);

		assertThat(ended.stateAt(NOON.plusSeconds(900))).isEqualTo(Session.State.COMPLETED);
		assertThat(ended.answeredCount()).isEqualTo(1);
	}

	@Test
	void positionsCountFromZeroToTheLastQuestion() {
		assertThat(this.endless.has(-1)).isFalse();
		assertThat(this.endless.has(0)).isTrue();
		assertThat(this.endless.has(1)).isTrue();
		assertThat(this.endless.has(2)).isFalse();
	}

}
