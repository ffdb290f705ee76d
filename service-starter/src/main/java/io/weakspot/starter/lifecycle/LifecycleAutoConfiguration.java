package io.weakspot.starter.lifecycle;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;

/**
 * Under a supervisor a service must not outlive it, however the supervisor came to its
 * end.
 */
@AutoConfiguration
class LifecycleAutoConfiguration {

	private static final Logger log = LoggerFactory.getLogger(LifecycleAutoConfiguration.class);

	@Bean
	@ConditionalOnProperty("weakspot.exit-with-parent")
	ApplicationListener<ApplicationStartedEvent> exitWithParent() {
		return (started) -> ProcessHandle.current().parent().ifPresent((parent) -> parent.onExit().thenRun(() -> {
			log.info("The process that started this one has ended, so this one ends too");
			System.exit(0);
		}));
	}

}
