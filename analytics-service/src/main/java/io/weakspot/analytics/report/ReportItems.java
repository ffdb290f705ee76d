package io.weakspot.analytics.report;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.weakspot.analytics.domain.mastery.ChoosingQuestions;
import io.weakspot.analytics.domain.mastery.ChoosingQuestions.Practised;
import io.weakspot.analytics.domain.mastery.Thresholds;
import io.weakspot.analytics.facts.MasteryChanged;
import io.weakspot.analytics.readmodel.Serving;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Makes a report's items from what is known of a topic. */
@Component
class ReportItems {

	private static final String STALE = "STALE";

	private final Serving serving;

	private final ReportSettings settings;

	private final Clock clock;

	ReportItems(Serving serving, ReportSettings settings, Clock clock) {
		this.serving = serving;
		this.settings = settings;
		this.clock = clock;
	}

	ReportItem of(MasteryChanged topic, Scope scope) {
		boolean answered = topic.answers() > 0;
		String name = scope.topic(topic.topicId()).map(Scope.Topic::name).orElse(topic.topic());
		return new ReportItem(topic.topicId(), name, topic.state(), answered ? topic.mastery() : null,
				answered ? topic.low() : null, answered ? topic.high() : null, topic.answers(), topic.questions(),
				topic.lastSeen(), topic.trend(), topic.medianMs(), reason(topic), topic.evidence(), next(topic, scope),
				topic.asOf());
	}

	ReportItem unanswered(String topicId, Scope.Topic topic) {
		ChoosingQuestions choosing = choosing();
		return new ReportItem(topicId, topic.name(), "no-data", null, null, null, 0, 0, null, null, null, null,
				List.of(), choosing.best(new Practised(choosing.priorMastery(), Map.of(), topicId), topic.questions(),
						this.settings.rest(), this.settings.nextQuestions()),
				null);
	}

	/** Those of the same generation as the numbers of the report. */
	Thresholds thresholds() {
		return this.serving.thresholds();
	}

	private @Nullable String reason(MasteryChanged topic) {
		boolean stale = topic.lastSeen().plus(this.settings.staleAfter()).isBefore(this.clock.instant());
		return (topic.reason() == null && stale) ? STALE : topic.reason();
	}

	private List<String> next(MasteryChanged topic, Scope scope) {
		Practised learner = new Practised(topic.mastery(), since(topic),
				topic.learnerId() + ':' + topic.topicId() + ':' + topic.answers());
		return scope.topic(topic.topicId())
			.map((known) -> choosing().best(learner, known.questions(), this.settings.rest(),
					this.settings.nextQuestions()))
			.orElse(List.of());
	}

	/** Goes by the same model as the numbers of the report. */
	private ChoosingQuestions choosing() {
		return new ChoosingQuestions(this.serving.model());
	}

	/** How long ago each of the last questions was answered. */
	private Map<String, Duration> since(MasteryChanged topic) {
		Instant now = this.clock.instant();
		List<MasteryChanged.Recent> recent = topic.recent();
		Map<String, Duration> since = new HashMap<>();
		for (MasteryChanged.Recent answer : (recent != null) ? recent : List.<MasteryChanged.Recent>of()) {
			since.put(answer.questionId(), Duration.between(answer.at(), now));
		}
		return since;
	}

}
