package io.weakspot.analytics.live;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.weakspot.analytics.facts.MasteryChanged;
import io.weakspot.analytics.topology.Generation;
import org.jspecify.annotations.Nullable;

/**
 * How far a page has seen a learner's topics. Those that one answer changes have one
 * position, and come in the order of their ids.
 *
 * @param generation the number of the generation that it was shown
 * @param position the position of the newest change that it has seen
 * @param topicId the topic of that change
 */
record Seen(int generation, long position, String topicId) {

	private static final Pattern TEXT = Pattern.compile("(\\d{1,9}):(-?\\d{1,18}):(.*)");

	private static final Comparator<MasteryChanged> AS_TOLD = Comparator.comparingLong(MasteryChanged::order)
		.thenComparing(MasteryChanged::topicId);

	/** How far a page has seen that got all of these. */
	static Optional<Seen> all(Generation generation, Collection<MasteryChanged> topics) {
		return topics.stream().max(AS_TOLD).map((newest) -> of(generation, newest));
	}

	/** How far a page has seen that got this change, and all before. */
	static Seen of(Generation generation, MasteryChanged change) {
		return new Seen(generation.number(), change.order(), change.topicId());
	}

	/** Reads an event's id, which a page may have made up. */
	static Optional<Seen> parse(@Nullable String id) {
		Matcher parts = TEXT.matcher((id != null) ? id : "");
		if (!parts.matches()) {
			return Optional.empty();
		}
		return topicId(parts.group(3))
			.map((topicId) -> new Seen(Integer.parseInt(parts.group(1)), Long.parseLong(parts.group(2)), topicId));
	}

	/** Whether this page knows the change already. */
	boolean covers(MasteryChanged change) {
		return change.order() < this.position
				|| change.order() == this.position && change.topicId().compareTo(this.topicId) <= 0;
	}

	boolean isOf(Generation other) {
		return this.generation == other.number();
	}

	/** The id of the event that shows it. */
	String id() {
		return this.generation + ":" + this.position + ':' + URLEncoder.encode(this.topicId, StandardCharsets.UTF_8);
	}

	private static Optional<String> topicId(String text) {
		try {
			return Optional.of(URLDecoder.decode(text, StandardCharsets.UTF_8));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
