package io.weakspot.sessions.live;

import java.time.Clock;
import java.time.Duration;

import io.weakspot.sessions.answering.Answers;
import io.weakspot.sessions.starting.Sessions;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LiveConfiguration {

	@Bean
	LiveSessions liveSessions() {
		return new LiveSessions();
	}

	@Bean
	HearingFacts hearingFacts(LiveSessions live) {
		return new HearingFacts(live);
	}

	@Bean
	FollowingSession followingSession(Sessions sessions, Answers answers, LiveSessions live, Clock clock,
			@Value("${weakspot.live.heartbeat}") Duration heartbeat) {
		return new FollowingSession(sessions, answers, live, clock, heartbeat);
	}

}
