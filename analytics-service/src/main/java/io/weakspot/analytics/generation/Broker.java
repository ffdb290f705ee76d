package io.weakspot.analytics.generation;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.weakspot.analytics.topology.Generation;
import io.weakspot.analytics.topology.RunningStreams;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/** What the broker keeps of generations: topics, and how far their readers are. */
@Component
class Broker implements DisposableBean {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final KafkaAdmin settings;

	private final Clock clock;

	private @Nullable Admin admin;

	Broker(KafkaAdmin settings, Clock clock) {
		this.settings = settings;
		this.clock = clock;
	}

	/** The highest number of a generation that has results, or 0 where none has. */
	Mono<Integer> newest(Generation like) {
		Pattern results = Pattern.compile(Pattern.quote(like.application()) + "-(\\d+)-results");
		return topics().map((topics) -> topics.stream()
			.map(results::matcher)
			.filter(Matcher::matches)
			.mapToInt((match) -> Integer.parseInt(match.group(1)))
			.max()
			.orElse(0));
	}

	/**
	 * How far a generation is, first in counting, then in the read model: results are
	 * there as soon as their events count as read.
	 */
	Mono<Look> look(Generation generation) {
		return Mono.fromSupplier(this.clock::instant)
			.flatMap((at) -> events(generation).flatMap((events) -> reading(generation.readers(), generation.results())
				.map((results) -> new Look(generation, at, events, results))));
	}

	/** How far a generation has counted the events. */
	Mono<Reading> events(Generation generation) {
		return reading(generation.id(), RunningStreams.EVENTS);
	}

	private Mono<Reading> reading(String group, String topic) {
		return Mono.zip(committed(group), partitions(topic))
			.flatMap((known) -> ends(known.getT1(), known.getT2())
				.map((ends) -> new Reading(topic, known.getT1(), ends)));
	}

	/**
	 * Removes what the broker keeps of a generation that has stopped. A group that
	 * somebody is still in can't be removed, and so nothing is.
	 */
	Mono<Void> remove(Generation generation) {
		return deleteGroup(generation.id()).then(deleteGroup(generation.readers()))
			.then(topics())
			.map((topics) -> topics.stream().filter((topic) -> topic.startsWith(generation.id() + '-')).toList())
			.flatMap(this::deleteTopics);
	}

	@Override
	public synchronized void destroy() {
		if (this.admin != null) {
			this.admin.close(Duration.ofSeconds(1));
		}
	}

	private Mono<Set<String>> topics() {
		return mono(() -> admin().listTopics().names());
	}

	private Mono<Void> deleteTopics(List<String> topics) {
		return mono(() -> admin().deleteTopics(topics).all()).onErrorResume(UnknownTopicOrPartitionException.class,
				(gone) -> Mono.empty());
	}

	private Mono<Void> deleteGroup(String group) {
		return mono(() -> admin().deleteConsumerGroups(List.of(group)).all())
			.onErrorResume(GroupIdNotFoundException.class, (gone) -> Mono.empty());
	}

	private Mono<Map<TopicPartition, OffsetAndMetadata>> committed(String group) {
		return mono(() -> admin().listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
	}

	private Mono<List<TopicPartition>> partitions(String topic) {
		return mono(() -> admin().describeTopics(List.of(topic)).topicNameValues().get(topic))
			.map((description) -> description.partitions()
				.stream()
				.map((partition) -> new TopicPartition(topic, partition.partition()))
				.toList());
	}

	private Mono<Map<TopicPartition, Long>> ends(Map<TopicPartition, OffsetAndMetadata> committed,
			List<TopicPartition> partitions) {
		Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
		committed.keySet().forEach((partition) -> wanted.put(partition, OffsetSpec.latest()));
		partitions.forEach((partition) -> wanted.put(partition, OffsetSpec.latest()));
		return mono(() -> admin().listOffsets(wanted, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED)).all())
			.map((ends) -> ends.entrySet()
				.stream()
				.collect(Collectors.toMap(Map.Entry::getKey, (end) -> end.getValue().offset())));
	}

	private synchronized Admin admin() {
		if (this.admin == null) {
			this.admin = Admin.create(this.settings.getConfigurationProperties());
		}
		return this.admin;
	}

	private static <T> Mono<T> mono(Supplier<KafkaFuture<T>> asked) {
		return Mono.fromCompletionStage(() -> asked.get().toCompletionStage())
			.onErrorMap(CompletionException.class,
					(failure) -> (failure.getCause() != null) ? failure.getCause() : failure)
			.timeout(PATIENCE);
	}

}
