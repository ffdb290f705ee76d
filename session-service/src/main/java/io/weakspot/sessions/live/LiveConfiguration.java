package io.weakspot.sessions.live;

import java.time.Clock;

import io.weakspot.sessions.answering.Answers;
import io.weakspot.sessions.answering.ShowingAnswers;
import io.weakspot.sessions.starting.Sessions;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LiveSettings.class)
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
	FollowingSession followingSession(Sessions sessions, Answers answers, ShowingAnswers showing, LiveSessions live,
			Clock clock, LiveSettings settings) {
		return new FollowingSession(sessions, answers, showing, live, clock, settings.heartbeat());
	}

}
