package io.weakspot.analytics.cohorts;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * How far a page has seen a cohort: of each partition of the answers all up to a
 * position. It holds for one generation of reports and one version of the cohort; who
 * joined since may have answered long before.
 *
 * @param generation the number of the generation that it was shown
 * @param version the version of the cohort that it was shown
 * @param positions the newest position by partition
 */
record Seen(int generation, long version, SortedMap<Integer, Long> positions) {

	private static final Pattern TEXT = Pattern
		.compile("(\\d{1,9})-(\\d{1,18})/((?:\\d{1,6}:\\d{1,18}(?:,\\d{1,6}:\\d{1,18})*)?)");

	/** Reads an event's id, which a page may have made up. */
	static Optional<Seen> parse(@Nullable String id) {
		Matcher parts = TEXT.matcher((id != null) ? id : "");
		return parts.matches() ? Optional
			.of(new Seen(Integer.parseInt(parts.group(1)), Long.parseLong(parts.group(2)), positions(parts.group(3))))
				: Optional.empty();
	}

	boolean isOf(int generation, long version) {
		return this.generation == generation && this.version == version;
	}

	/**
	 * Whether the page knows what became of a position. One answer may change several
	 * topics, so the last one is shown again.
	 */
	boolean covers(int partition, long position) {
		return position < this.positions.getOrDefault(partition, -1L);
	}

	/** The id of the event after which the page has seen as much. */
	String id() {
		return this.positions.entrySet()
			.stream()
			.map((position) -> position.getKey() + ":" + position.getValue())
			.collect(Collectors.joining(",", this.generation + "-" + this.version + '/', ""));
	}

	private static SortedMap<Integer, Long> positions(String text) {
		SortedMap<Integer, Long> positions = new TreeMap<>();
		if (!text.isEmpty()) {
			for (String pair : text.split(",", -1)) {
				int colon = pair.indexOf(':');
				positions.put(Integer.valueOf(pair.substring(0, colon)), Long.valueOf(pair.substring(colon + 1)));
			}
		}
		return positions;
	}

}
