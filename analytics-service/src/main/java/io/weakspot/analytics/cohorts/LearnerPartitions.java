package io.weakspot.analytics.cohorts;

import java.time.Duration;
import java.util.Objects;
import java.util.function.ToIntFunction;

import org.apache.kafka.common.utils.Utils;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/**
 * Knows in which partition of the answers a learner is: where a producer puts the key.
 */
@Component
class LearnerPartitions {

	private static final String ANSWERS = "answers.v1";

	private static final Duration FOR_EVER = Duration.ofDays(10_000);

	private final Mono<Integer> count;

	LearnerPartitions(KafkaAdmin admin) {
		this.count = Mono.fromCallable(() -> count(admin))
			.subscribeOn(Schedulers.boundedElastic())
			.cache((known) -> FOR_EVER, (failure) -> Duration.ZERO, () -> Duration.ZERO);
	}

	/** The partition of each learner, from 0. */
	Mono<ToIntFunction<String>> partitions() {
		return this.count.map((count) -> (learnerId) -> partition(learnerId, count));
	}

	private static int count(KafkaAdmin admin) {
		return Objects.requireNonNull(admin.describeTopics(ANSWERS).get(ANSWERS)).partitions().size();
	}

	private static int partition(String learnerId, int count) {
		return Utils.toPositive(Utils.murmur2(Utils.utf8(learnerId))) % count;
	}

}
