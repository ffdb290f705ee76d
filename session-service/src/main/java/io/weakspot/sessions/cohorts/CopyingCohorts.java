package io.weakspot.sessions.cohorts;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.weakspot.starter.facts.Fact;
import io.weakspot.starter.facts.FactBodies;
import io.weakspot.starter.facts.MalformedFactException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.kafka.annotation.KafkaListener;

/** Reads what other instances changed into the memory of this one. */
class CopyingCohorts {

	private static final Logger log = LoggerFactory.getLogger(CopyingCohorts.class);

	private final KnownCohorts cohorts;

	CopyingCohorts(KnownCohorts cohorts) {
		this.cohorts = cohorts;
	}

	// Every instance reads all of the topic, from its start and with no offset kept.
	@KafkaListener(id = "cohorts-into-memory", idIsGroup = false,
			groupId = "session-service-cohorts-#{T(java.util.UUID).randomUUID()}", topics = CohortFacts.TOPIC,
			ackMode = "MANUAL")
	void learn(ConsumerRecord<String, byte[]> record) {
		try {
			Fact fact = Fact.of(record);
			if (fact.body() != null && fact.type().equals(CohortFacts.CHANGED)) {
				this.cohorts.learn(FactBodies.read(fact, CohortChanged.class).toKnown());
			}
		}
		catch (MalformedFactException ex) {
			log.warn("A fact about a cohort can't be read: {}", ex.getMessage());
		}
	}

	/** The fields of the fact that matter here. */
	record CohortChanged(String cohortId, long version, String name, Set<String> ownerIds, List<Member> members) {

		CohortIndex.Known toKnown() {
			return new CohortIndex.Known(this.cohortId, this.version, this.name, this.ownerIds,
					this.members.stream().map(Member::learnerId).collect(Collectors.toSet()));
		}

	}

	record Member(String learnerId) {

	}

}
