package io.weakspot.analytics.cohorts;

import java.util.Optional;

import org.springframework.stereotype.Component;

/** What learners are called in their cohorts. */
@Component
public class MemberNames {

	private final KnownCohorts cohorts;

	MemberNames(KnownCohorts cohorts) {
		this.cohorts = cohorts;
	}

	/** The name of somebody who is in a cohort now. */
	public Optional<String> of(String learnerId) {
		return this.cohorts.member(learnerId).map(Cohort.Member::name);
	}

}
