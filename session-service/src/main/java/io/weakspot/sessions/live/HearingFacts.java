package io.weakspot.sessions.live;

import io.weakspot.starter.facts.Fact;
import io.weakspot.starter.facts.FactBodies;
import io.weakspot.starter.facts.MalformedFactException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.kafka.annotation.KafkaListener;

/**
 * Hears what any instance has done. A page hangs on one instance while its answers may be
 * graded on another, so each instance reads all, from now on and with no offset kept.
 */
class HearingFacts {

	private static final Logger log = LoggerFactory.getLogger(HearingFacts.class);

	private final LiveSessions live;

	HearingFacts(LiveSessions live) {
		this.live = live;
	}

	@KafkaListener(id = "live", idIsGroup = false, groupId = "session-service-live-#{T(java.util.UUID).randomUUID()}",
			topics = { "answers.v1", "sessions.v1" }, ackMode = "MANUAL", properties = "auto.offset.reset=latest")
	void on(ConsumerRecord<String, byte[]> record) {
		String learnerId = record.key();
		// Nearly all of them are nobody's here, and aren't even read.
		if (learnerId != null && this.live.isFollowed(learnerId)) {
			tell(learnerId, record);
		}
	}

	private void tell(String learnerId, ConsumerRecord<String, byte[]> record) {
		try {
			Happening happening = happening(Fact.of(record));
			if (happening != null) {
				this.live.tell(learnerId, happening);
			}
		}
		catch (MalformedFactException ex) {
			log.debug("A page misses what can't be read: {}", ex.getMessage());
		}
	}

	private static @Nullable Happening happening(Fact fact) {
		return switch (fact.type()) {
			case "AnswerGraded" -> {
				Body body = FactBodies.read(fact, Body.class);
				yield new Happening.Graded(body.sessionId(), body.answerId());
			}
			case "SessionCompleted" -> new Happening.Completed(FactBodies.read(fact, Body.class).sessionId());
			default -> null;
		};
	}

	record Body(String sessionId, String answerId) {

	}

}
