package io.weakspot.analytics.cohorts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

import io.weakspot.analytics.live.Change;
import io.weakspot.analytics.readmodel.LearnerRow;
import io.weakspot.analytics.readmodel.TopicCell;
import io.weakspot.analytics.topology.Generation;
import io.weakspot.starter.security.Caller;
import org.jspecify.annotations.Nullable;

/**
 * What a page that is open shows of a cohort. It shows a cell again only when it is newer
 * than what it shows. An event says how far the page has seen the cohort only once all up
 * to there has been shown.
 */
final class OpenPage {

	private final Caller caller;

	private final Generation generation;

	private final ToIntFunction<String> partitions;

	private @Nullable Seen before;

	private final Map<String, Long> shown = new HashMap<>();

	private final TreeMap<Integer, Long> positions = new TreeMap<>();

	private volatile @Nullable Instant newest;

	private @Nullable Watched watched;

	/**
	 * A page that shows nothing yet.
	 * @param partitions the partition of the answers that a learner is in
	 * @param before how far it had seen the cohort when it was open last, or null
	 */
	OpenPage(Caller caller, Generation generation, ToIntFunction<String> partitions, @Nullable Seen before) {
		this.caller = caller;
		this.generation = generation;
		this.partitions = partitions;
		this.before = before;
	}

	Caller caller() {
		return this.caller;
	}

	Generation generation() {
		return this.generation;
	}

	/**
	 * What it shows of a cohort that it shows for the first time, or that has changed.
	 */
	synchronized List<Heard> begin(Cohort cohort, View view, List<LearnerRow> rows) {
		List<Heard> events = new ArrayList<>();
		if (this.watched == null) {
			events.add(new Heard.Opened());
		}
		Seen known = (this.before != null && this.before.isOf(this.generation.number(), cohort.version())) ? this.before
				: null;
		this.before = null;
		this.watched = new Watched(cohort.version(), view, false);
		events.add(new Heard.Members(HeatMap.learners(cohort)));
		for (LearnerRow row : rows) {
			int partition = this.partitions.applyAsInt(row.learnerId());
			row.cells().forEach((cell) -> advance(partition, cell.position()));
		}
		events.addAll(news(view, rows, known));
		events.add(fresh());
		return events;
	}

	/** What it shows when what was half written at the beginning is there. */
	synchronized List<Heard> settle(List<LearnerRow> rows) {
		Watched now = Objects.requireNonNull(this.watched).settle();
		this.watched = now;
		List<Heard> events = news(now.view(), rows, null);
		events.add(new Heard.Fresh(this.newest, seen(now)));
		return events;
	}

	/** What it shows of a change. */
	synchronized List<Heard> take(Change change) {
		Watched now = Objects.requireNonNull(this.watched);
		TopicCell cell = TopicCell.of(change.mastery(), null);
		advance(change.partition(), cell.position());
		String learnerId = change.mastery().learnerId();
		if (!now.view().wanted().test(cell) || !isNews(learnerId, cell)) {
			return List.of();
		}
		return List.of(new Heard.Shown(ChangedCell.of(learnerId, now.view().name(cell), cell),
				now.settled() ? seen(now) : null));
	}

	/** How fresh it is. */
	Heard fresh() {
		return new Heard.Fresh(this.newest, null);
	}

	/** All that is wanted and not shown yet, except what the page knows from before. */
	private List<Heard> news(View view, List<LearnerRow> rows, @Nullable Seen known) {
		Map<String, String> names = view.topics(rows.stream().map(view::cells).toList())
			.stream()
			.collect(Collectors.toMap(View.Topic::topicId, View.Topic::topic));
		List<Heard> events = new ArrayList<>();
		for (LearnerRow row : rows) {
			int partition = this.partitions.applyAsInt(row.learnerId());
			row.cells()
				.stream()
				.filter(view.wanted())
				.filter((cell) -> isNews(row.learnerId(), cell))
				.filter((cell) -> known == null || !known.covers(partition, cell.position()))
				.map((cell) -> ChangedCell.of(row.learnerId(), names.getOrDefault(cell.topicId(), cell.topic()), cell))
				.forEach((cell) -> events.add(new Heard.Shown(cell, null)));
		}
		return events;
	}

	private boolean isNews(String learnerId, TopicCell cell) {
		String key = learnerId + ':' + cell.topicId();
		if (cell.revision() <= this.shown.getOrDefault(key, 0L)) {
			return false;
		}
		this.shown.put(key, cell.revision());
		Instant before = this.newest;
		this.newest = (before == null || cell.asOf().isAfter(before)) ? cell.asOf() : before;
		return true;
	}

	private void advance(int partition, long position) {
		if (position >= 0) {
			this.positions.merge(partition, position, Math::max);
		}
	}

	private Seen seen(Watched now) {
		return new Seen(this.generation.number(), now.version(), new TreeMap<>(this.positions));
	}

	/**
	 * What it shows.
	 *
	 * @param version the version of the cohort
	 * @param settled whether everything up to the positions is shown
	 */
	private record Watched(long version, View view, boolean settled) {

		Watched settle() {
			return new Watched(this.version, this.view, true);
		}

	}

}
