package io.weakspot.analytics.cohorts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

import io.weakspot.analytics.facts.MasteryChanged;
import io.weakspot.analytics.live.Change;
import io.weakspot.analytics.readmodel.LearnerRow;
import io.weakspot.analytics.readmodel.TopicCell;
import io.weakspot.analytics.topology.Generation;
import io.weakspot.starter.security.Caller;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Ada's answers are in partition 0, Bob's in 1. */
class OpenPageTest {

	private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

	private static final View ALL = new View((cell) -> !cell.topicId().equals("secret"), Map.of(),
			Predicate.not(String::isEmpty), (bank) -> Map.of());

	@Test
	void beginsWithTheMembersAndAllCells() {
		OpenPage page = page(null);

		List<Heard> events = page.begin(cohort(1), ALL, rows(change("ada", "orm", 1, 5), change("bob", "orm", 1, 7)));

		assertThat(events.getFirst()).isInstanceOf(Heard.Opened.class);
		assertThat(events.get(1)).isInstanceOf(Heard.Members.class);
		assertThat(cells(events)).containsExactly("ada orm 1", "bob orm 1");
		assertThat(ids(events)).isEmpty();
	}

	@Test
	void saysHowFarItHasSeenOnlyWhenAllUpToThereIsShown() {
		OpenPage page = page(null);
		page.begin(cohort(1), ALL, rows(change("ada", "orm", 1, 5)));

		List<Heard> meanwhile = page.take(new Change(change("bob", "orm", 1, 9), 1));
		List<Heard> settled = page.settle(rows(change("ada", "orm", 2, 8), change("bob", "orm", 1, 9)));
		List<Heard> later = page.take(new Change(change("ada", "views", 1, 11), 0));

		assertThat(cells(meanwhile)).containsExactly("bob orm 1");
		assertThat(ids(meanwhile)).isEmpty();
		assertThat(cells(settled)).containsExactly("ada orm 2");
		assertThat(ids(settled)).containsExactly("1-1/0:5,1:9");
		assertThat(ids(later)).containsExactly("1-1/0:11,1:9");
	}

	@Test
	void showsWhatIsNewerToAPageThatComesBack() {
		OpenPage page = page("1-1/0:5,1:9");

		List<Heard> events = page.begin(cohort(1), ALL, rows(change("ada", "orm", 1, 4), change("ada", "views", 1, 5),
				change("ada", "admin", 1, 6), change("bob", "orm", 1, 8)));

		assertThat(cells(events)).containsExactlyInAnyOrder("ada views 1", "ada admin 1");
		assertThat(cells(page.settle(rows(change("ada", "orm", 1, 4))))).isEmpty();
	}

	@Test
	void showsEverythingAnewWhenTheCohortOrTheReportsChangedMeanwhile() {
		for (String id : List.of("1-2/0:5", "2-1/0:5")) {
			assertThat(cells(page(id).begin(cohort(1), ALL, rows(change("ada", "orm", 1, 4))))).hasSize(1);
		}
	}

	@Test
	void showsNothingTwiceAndNothingOlder() {
		OpenPage page = page(null);
		page.begin(cohort(1), ALL, rows(change("ada", "orm", 3, 5)));

		assertThat(page.take(new Change(change("ada", "orm", 3, 5), 0))).isEmpty();
		assertThat(page.take(new Change(change("ada", "orm", 2, 4), 0))).isEmpty();
		assertThat(page.take(new Change(change("ada", "orm", 4, 6), 0))).hasSize(1);
	}

	@Test
	void showsNothingThatIsNotWanted() {
		OpenPage page = page(null);

		assertThat(cells(page.begin(cohort(1), ALL, rows(change("ada", "secret", 1, 5))))).isEmpty();
		assertThat(page.take(new Change(change("ada", "secret", 2, 6), 0))).isEmpty();
	}

	@Test
	void showsWhoJoinedWhateverTheyAnsweredBefore() {
		OpenPage page = page(null);
		page.begin(cohort(1), ALL, rows(change("ada", "orm", 1, 50)));
		page.settle(List.of());

		List<Heard> events = page.begin(cohort(2), ALL, rows(change("ada", "orm", 1, 50), change("bob", "orm", 1, 2)));

		assertThat(events.getFirst()).isInstanceOf(Heard.Members.class);
		assertThat(cells(events)).containsExactly("bob orm 1");
		assertThat(ids(page.settle(List.of()))).containsExactly("1-2/0:50,1:2");
	}

	private static OpenPage page(@Nullable String id) {
		return new OpenPage(new Caller("ina", "Ina", Set.of("instructor")), new Generation("test", 1),
				(learner) -> learner.equals("ada") ? 0 : 1, Seen.parse(id).orElse(null));
	}

	private static Cohort cohort(long version) {
		return Cohort.of("c1", version, "Class", Set.of("ina"),
				List.of(new Cohort.Member("ada", "Ada", NOW), new Cohort.Member("bob", "Bob", NOW)), List.of());
	}

	private static List<LearnerRow> rows(MasteryChanged... changes) {
		Map<String, List<TopicCell>> cells = new TreeMap<>();
		Arrays.stream(changes)
			.forEach((change) -> cells.computeIfAbsent(change.learnerId(), (id) -> new ArrayList<>())
				.add(TopicCell.of(change, null)));
		return cells.entrySet().stream().map((row) -> new LearnerRow(row.getKey(), row.getValue())).toList();
	}

	private static MasteryChanged change(String learner, String topic, long revision, long position) {
		return new MasteryChanged(learner, topic, topic, revision, 0.5, 0.2, 0.8, "unclear", (int) revision, 1, NOW,
				null, null, null, List.of(), List.of("django"), List.of(), NOW.plusSeconds(position), position);
	}

	private static List<String> cells(List<Heard> events) {
		return events.stream()
			.filter(Heard.Shown.class::isInstance)
			.map((event) -> ((Heard.Shown) event).cell())
			.map((cell) -> cell.learnerId() + ' ' + cell.topicId() + ' ' + cell.answers())
			.toList();
	}

	private static List<String> ids(List<Heard> events) {
		return events.stream().map(OpenPageTest::seen).flatMap(List::stream).map(Seen::id).toList();
	}

	private static List<Seen> seen(Heard event) {
		Seen seen = switch (event) {
			case Heard.Shown shown -> shown.seen();
			case Heard.Fresh fresh -> fresh.seen();
			case Heard.Opened _, Heard.Members _, Heard.Ended _ -> null;
		};
		return (seen != null) ? List.of(seen) : List.of();
	}

}
