package io.weakspot.analytics.report;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import io.weakspot.analytics.domain.mastery.ChoosingQuestions.Candidate;
import io.weakspot.analytics.domain.mastery.Level;
import io.weakspot.analytics.domain.mastery.Model;
import io.weakspot.analytics.domain.mastery.Priors;
import io.weakspot.analytics.domain.mastery.Thresholds;
import io.weakspot.analytics.facts.MasteryChanged;
import io.weakspot.analytics.readmodel.Serving;
import io.weakspot.analytics.topology.Generation;
import io.weakspot.analytics.topology.Rules;
import io.weakspot.starter.facts.FactBodies;
import io.weakspot.starter.testing.Golden;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReportItemsTest {

	private static final Instant ANSWERED = Instant.parse("2026-11-20T10:15:30.123Z");

	private static final Scope SCOPE = new Scope(null, Map.of("orm", new Scope.Topic("ORM",
			List.of(new Candidate("q1", Level.EXPERIENCED, 1), new Candidate("q2", Level.EXPERIENCED, 1)))));

	@Test
	void readsTheGoldenExample() {
		MasteryChanged example = FactBodies.read(Golden.example("mastery.v1", "MasteryChanged"), MasteryChanged.class);

		ReportItem item = items(ANSWERED).of(example, SCOPE);

		assertThat(item.topicId()).isEqualTo("django-orm");
		assertThat(item.mastery()).isEqualTo(0.58);
		assertThat(item.reason()).isEqualTo("MISSED_POINT");
		assertThat(item.evidence()).hasSize(1);
		assertThat(item.next()).isEmpty();
	}

	@Test
	void callsATopicStaleAfterAMonthUnlessThereIsABetterReason() {
		ReportItems later = items(ANSWERED.plus(Duration.ofDays(31)));

		assertThat(later.of(topic(null, 4), SCOPE).reason()).isEqualTo("STALE");
		assertThat(later.of(topic("LOW_SCORES", 4), SCOPE).reason()).isEqualTo("LOW_SCORES");
		assertThat(items(ANSWERED.plus(Duration.ofDays(29))).of(topic(null, 4), SCOPE).reason()).isNull();
	}

	@Test
	void letsAnAnsweredQuestionRestForADay() {
		assertThat(items(ANSWERED.plus(Duration.ofHours(23))).of(topic(null, 4), SCOPE).next()).containsExactly("q2");
		assertThat(items(ANSWERED.plus(Duration.ofHours(25))).of(topic(null, 4), SCOPE).next()).containsExactly("q2",
				"q1");
	}

	@Test
	void showsNoNumberWithoutAnAnswer() {
		ReportItem item = items(ANSWERED).of(topic(null, 0), SCOPE);

		assertThat(item.mastery()).isNull();
		assertThat(item.low()).isNull();
		assertThat(item.high()).isNull();
	}

	private static MasteryChanged topic(@Nullable String reason, int answers) {
		return new MasteryChanged("ada", "orm", "ORM", 4, 0.5, 0.25, 0.75, "unclear", answers, answers, ANSWERED, null,
				null, reason, List.of(), List.of("django"), List.of(new MasteryChanged.Recent("q1", ANSWERED)),
				ANSWERED, 7L);
	}

	private static ReportItems items(Instant now) {
		Serving serving = new Serving((event) -> {
		});
		serving.serve(new Generation("test", 1), new Rules(Model.unfitted(Priors.DEFAULT), Thresholds.DEFAULT));
		return new ReportItems(serving, new ReportSettings(Duration.ofDays(30), 3, Duration.ofHours(24)),
				Clock.fixed(now, ZoneOffset.UTC));
	}

}
