package io.weakspot.sessions.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a learner prepares for.
 *
 * @param interviewDate the day of the interview, wherever the learner is
 * @param minutesPerDay how long the learner means to practise each day
 * @param roleId the role that the interview is for, or null
 */
public record Plan(LocalDate interviewDate, int minutesPerDay, @Nullable String roleId) {

	private static final int MOST_MINUTES = 24 * 60;

	private static final LocalDate LAST_DAY = LocalDate.of(2099, 12, 31);

	/** What makes this unacceptable now; empty when nothing does. */
	public List<Fault> faultsAt(Instant now) {
		List<Fault> faults = new ArrayList<>();
		// As long as that day has not ended anywhere on Earth.
		LocalDate earliest = LocalDate.ofInstant(now, ZoneOffset.ofHours(-12));
		if (this.interviewDate.isBefore(earliest) || this.interviewDate.isAfter(LAST_DAY)) {
			faults.add(new Fault("interviewDate", "today or a later day of this century"));
		}
		if (this.minutesPerDay < 1 || this.minutesPerDay > MOST_MINUTES) {
			faults.add(new Fault("minutesPerDay", "from 1 to " + MOST_MINUTES));
		}
		if (this.roleId != null) {
			faults.addAll(Naming.faults("roleId", this.roleId));
		}
		return faults;
	}

}
