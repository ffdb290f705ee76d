package io.weakspot.sessions.domain;

import java.time.Instant;
import java.util.List;

import io.weakspot.sessions.testing.Fixtures;
import org.junit.jupiter.api.Test;

import static io.weakspot.sessions.testing.Fixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

class AssignmentProgressTest {

	private final Session session = Fixtures.aSession("ada", 2);

	private final Assignment assignment = new Assignment("cohort-1", "Before noon", "django", List.of(),
			this.session.items(), NOON, NOON.minusSeconds(3600), "print");

	@Test
	void itIsOpenUntilItIsDueAndOverdueAfterwards() {
		assertThat(progress(NOON)).isEqualTo(new AssignmentProgress(AssignmentProgress.State.OPEN, 0, false));
		assertThat(progress(NOON.plusMillis(1)).state()).isEqualTo(AssignmentProgress.State.OVERDUE);
	}

	@Test
	void itIsDoneWhenAllIsAnsweredAndStaysSo() {
		assertThat(progress(NOON.plusSeconds(900), NOON.minusSeconds(2), NOON.minusSeconds(1)))
			.isEqualTo(new AssignmentProgress(AssignmentProgress.State.DONE, 2, false));
	}

	@Test
	void whoEndsTheSessionIsDone() {
		Session ended = this.session.completed(NOON, 1);

		assertThat(AssignmentProgress.of(this.assignment, ended, List.of(NOON), NOON.plusSeconds(1)).state())
			.isEqualTo(AssignmentProgress.State.DONE);
	}

	@Test
	void anAnswerAfterItWasDueIsLate() {
		assertThat(progress(NOON.plusSeconds(900), NOON).late()).isFalse();
		assertThat(progress(NOON.plusSeconds(900), NOON, NOON.plusMillis(1)).late()).isTrue();
	}

	private AssignmentProgress progress(Instant now, Instant... acceptedAt) {
		return AssignmentProgress.of(this.assignment, this.session, List.of(acceptedAt), now);
	}

}
