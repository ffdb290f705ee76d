package io.weakspot.analytics.cohorts;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

import io.weakspot.analytics.readmodel.LearnerRow;
import io.weakspot.analytics.readmodel.TopicCell;
import io.weakspot.starter.problems.Problem;

/**
 * What one report on a cohort is about. What a member met in banks alone that the caller
 * may not know of is in none.
 *
 * @param wanted whether a topic belongs into the report
 * @param asked the names of the topics that it is about even when nobody met them, by id
 * @param known whether the caller may know of a bank
 * @param names the names of a bank's topics, by id
 */
record View(Predicate<TopicCell> wanted, Map<String, String> asked, Predicate<String> known,
		Function<String, Map<String, String>> names) {

	/**
	 * Only what belongs to a bank: what it holds, and what was met in it.
	 * @throws Problem 404 for a bank that the caller may not know of
	 */
	View ofBank(String bankId) {
		if (!this.known.test(bankId)) {
			throw Problem.notFound("The bank");
		}
		Map<String, String> held = this.names.apply(bankId);
		Predicate<TopicCell> ofBank = (cell) -> held.containsKey(cell.topicId()) || cell.banks().contains(bankId);
		return new View(this.wanted.and(ofBank), held, this.known, this.names);
	}

	/** Only these topics. */
	View of(Map<String, String> topics) {
		return new View(this.wanted.and((cell) -> topics.containsKey(cell.topicId())), topics, this.known, this.names);
	}

	/** The cells that belong into the report, by topic. */
	Map<String, TopicCell> cells(LearnerRow row) {
		Map<String, TopicCell> cells = HashMap.newHashMap(row.cells().size());
		for (TopicCell cell : row.cells()) {
			if (takes(cell)) {
				cells.put(cell.topicId(), cell);
			}
		}
		return cells;
	}

	/** A topic whose answers were all taken back is one without an answer. */
	boolean takes(TopicCell cell) {
		return cell.answers() > 0 && this.wanted.test(cell);
	}

	/**
	 * The topics of the report by name: those that it is about, and those that were met.
	 */
	List<Topic> topics(Collection<Map<String, TopicCell>> members) {
		Map<String, Map<String, String>> ofBank = new HashMap<>();
		Map<String, String> topics = new HashMap<>(this.asked);
		members.forEach((cells) -> cells
			.forEach((topicId, cell) -> topics.computeIfAbsent(topicId, (id) -> name(cell, ofBank))));
		return topics.entrySet()
			.stream()
			.map((topic) -> new Topic(topic.getKey(), topic.getValue()))
			.sorted(Topic.BY_NAME)
			.toList();
	}

	/** What a topic is called now, where that is known. */
	String name(TopicCell cell) {
		String asked = this.asked.get(cell.topicId());
		return (asked != null) ? asked : name(cell, new HashMap<>());
	}

	private String name(TopicCell cell, Map<String, Map<String, String>> ofBank) {
		return cell.banks()
			.stream()
			.filter(this.known)
			.map((bankId) -> ofBank.computeIfAbsent(bankId, this.names).get(cell.topicId()))
			.flatMap((name) -> Optional.ofNullable(name).stream())
			.findFirst()
			.orElse(cell.topic());
	}

	/** A topic as people know it. */
	record Topic(String topicId, String topic) {

		static final Comparator<Topic> BY_NAME = Comparator.comparing(Topic::topic, String.CASE_INSENSITIVE_ORDER)
			.thenComparing(Topic::topicId);

	}

}
