package io.weakspot.bench.facts;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** How many answers the reports don't have yet, as the broker sees it. */
public final class Backlog implements AutoCloseable {

	private static final String ANSWERS = "answers.v1";

	private static final Pattern GENERATION = Pattern.compile("weakspot-analytics-(\\d+)");

	private final Admin admin;

	public Backlog(String broker) {
		this.admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker));
	}

	/**
	 * Waits until the newest generation of reports has counted all answers.
	 * @throws IllegalStateException if it has not by then
	 */
	public void awaitCounted(Duration atMost) {
		long end = System.nanoTime() + atMost.toNanos();
		long left = answersLeft();
		while (left > 0) {
			if (System.nanoTime() > end) {
				throw new IllegalStateException(left + " answers were not counted within " + atMost);
			}
			pause();
			left = answersLeft();
		}
	}

	public long answersLeft() {
		try {
			Optional<String> group = newestGroup();
			Map<TopicPartition, Long> ends = ends();
			Map<TopicPartition, OffsetAndMetadata> counted = group.isEmpty() ? Map.of()
					: this.admin.listConsumerGroupOffsets(group.get()).partitionsToOffsetAndMetadata().get();
			return ends.entrySet()
				.stream()
				.mapToLong((end) -> end.getValue() - offset(counted.get(end.getKey())))
				.sum();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex.getCause());
		}
	}

	private Optional<String> newestGroup() throws InterruptedException, ExecutionException {
		return this.admin.listGroups()
			.all()
			.get()
			.stream()
			.map(GroupListing::groupId)
			.filter((group) -> GENERATION.matcher(group).matches())
			.max(Comparator.comparingInt(Backlog::number));
	}

	private static int number(String group) {
		Matcher number = GENERATION.matcher(group);
		return number.matches() ? Integer.parseInt(number.group(1)) : 0;
	}

	private Map<TopicPartition, Long> ends() throws InterruptedException, ExecutionException {
		TopicDescription answers = Objects
			.requireNonNull(this.admin.describeTopics(List.of(ANSWERS)).allTopicNames().get().get(ANSWERS));
		List<TopicPartition> partitions = answers.partitions()
			.stream()
			.map((partition) -> new TopicPartition(ANSWERS, partition.partition()))
			.toList();
		return this.admin
			.listOffsets(
					partitions.stream().collect(Collectors.toMap(Function.identity(), (one) -> OffsetSpec.latest())))
			.all()
			.get()
			.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (end) -> end.getValue().offset()));
	}

	/** Nothing is committed of a partition whose first answers are still to be read. */
	private static long offset(@Nullable OffsetAndMetadata counted) {
		return (counted != null) ? counted.offset() : 0;
	}

	private static void pause() {
		try {
			Thread.sleep(100);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		this.admin.close();
	}

}
