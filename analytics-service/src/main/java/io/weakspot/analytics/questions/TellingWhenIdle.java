package io.weakspot.analytics.questions;

import org.springframework.kafka.config.ContainerPostProcessor;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.stereotype.Component;

/** Makes a listener tell when nothing came for a moment. */
@Component("tellingWhenIdle")
class TellingWhenIdle
		implements ContainerPostProcessor<String, byte[], ConcurrentMessageListenerContainer<String, byte[]>> {

	@Override
	public void postProcess(ConcurrentMessageListenerContainer<String, byte[]> container) {
		container.getContainerProperties().setIdleEventInterval(300L);
		container.getContainerProperties().setPollTimeout(200);
	}

}
