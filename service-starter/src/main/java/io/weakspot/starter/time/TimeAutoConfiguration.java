package io.weakspot.starter.time;

import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** The clock of a service's domain. */
@AutoConfiguration
class TimeAutoConfiguration {

	private static final Logger log = LoggerFactory.getLogger(TimeAutoConfiguration.class);

	@Bean
	@ConditionalOnMissingBean(InstantSource.class)
	Clock domainClock(@Value("${weakspot.clock.offset-file:}") String offsetFile) {
		if (offsetFile.isBlank()) {
			return Clock.systemUTC();
		}
		log.warn("The clock is set off by what {} holds, which is meant for demos and tests", offsetFile);
		return new ShiftedClock(Path.of(offsetFile), Clock.systemUTC());
	}

}
