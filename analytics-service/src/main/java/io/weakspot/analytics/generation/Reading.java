package io.weakspot.analytics.generation;

import java.util.Map;

import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * How far a group has read.
 *
 * @param topic what it reads from outside; the rest is its own
 * @param committed the next offset of each partition that was begun
 * @param ends the end of each partition
 */
record Reading(String topic, Map<TopicPartition, OffsetAndMetadata> committed, Map<TopicPartition, Long> ends) {

	/** What a group writes for itself ends in marks that it need not have read. */
	private static final long MARKS = 10;

	/** Whether it has read all that was there at an earlier look. */
	boolean isPast(Reading earlier) {
		return earlier.ends.entrySet().stream().allMatch((end) -> done(end.getKey()) >= end.getValue() - marks(end));
	}

	/** The records of the topic that were read. */
	long done() {
		return this.ends.keySet().stream().filter(this::isOfTopic).mapToLong(this::done).sum();
	}

	/** The records of the topic that there are. */
	long all() {
		return this.ends.entrySet()
			.stream()
			.filter((end) -> isOfTopic(end.getKey()))
			.mapToLong(Map.Entry::getValue)
			.sum();
	}

	private long done(TopicPartition partition) {
		OffsetAndMetadata offset = this.committed.get(partition);
		return (offset != null) ? offset.offset() : 0;
	}

	private long marks(Map.Entry<TopicPartition, Long> end) {
		return isOfTopic(end.getKey()) ? 0 : MARKS;
	}

	private boolean isOfTopic(TopicPartition partition) {
		return partition.topic().equals(this.topic);
	}

}
