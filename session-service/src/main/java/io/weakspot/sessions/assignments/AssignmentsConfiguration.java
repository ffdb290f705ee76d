package io.weakspot.sessions.assignments;

import java.time.Clock;

import io.weakspot.sessions.answering.Answers;
import io.weakspot.sessions.cohorts.Cohorts;
import io.weakspot.sessions.starting.Sessions;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AssignmentsConfiguration {

	@Bean
	ListingAssignments listingAssignments(Cohorts cohorts, Sessions sessions, Answers answers, Clock clock) {
		return new ListingAssignments(cohorts, sessions, answers, clock);
	}

}
