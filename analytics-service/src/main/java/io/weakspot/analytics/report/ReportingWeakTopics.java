package io.weakspot.analytics.report;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import io.weakspot.analytics.facts.MasteryChanged;
import io.weakspot.analytics.questions.Bank;
import io.weakspot.analytics.questions.Banks;
import io.weakspot.analytics.readmodel.Freshness;
import io.weakspot.analytics.readmodel.Histories;
import io.weakspot.analytics.readmodel.LearnerTopics;
import io.weakspot.starter.problems.Problem;
import io.weakspot.starter.security.Caller;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Service;

/** Says which of a learner's topics are weak. */
@Service
public class ReportingWeakTopics {

	private static final Comparator<ReportItem> WEAKEST_FIRST = Comparator
		.comparing((ReportItem item) -> item.state().equals("no-data"))
		.thenComparing(ReportItem::mastery, Comparator.nullsLast(Comparator.naturalOrder()))
		.thenComparing(ReportItem::topicId);

	private final LearnerTopics topics;

	private final Histories histories;

	private final Banks banks;

	private final ReportItems items;

	private final Freshness freshness;

	ReportingWeakTopics(LearnerTopics topics, Histories histories, Banks banks, ReportItems items,
			Freshness freshness) {
		this.topics = topics;
		this.histories = histories;
		this.banks = banks;
		this.items = items;
		this.freshness = freshness;
	}

	/**
	 * What is known of the caller now.
	 * @param bankId the bank to report on, or null for all that the caller met
	 * @return an error of {@link Problem} 404 for a bank that is not there or not theirs
	 */
	public Mono<Standing> standing(Caller caller, @Nullable String bankId) {
		return this.topics.of(caller.id())
			.map((known) -> new Standing(caller, bankId, known))
			.doOnNext(this::requireBank);
	}

	/** The items of a report, weakest first, topics without enough answers last. */
	public List<ReportItem> items(Standing standing) {
		Scope scope = scope(standing, met(standing));
		Map<String, ReportItem> items = new HashMap<>();
		scope.topics().forEach((topicId, topic) -> items.put(topicId, this.items.unanswered(topicId, topic)));
		standing.known()
			.stream()
			.filter(scope::takes)
			.forEach((topic) -> items.put(topic.topicId(), this.items.of(topic, scope)));
		return items.values().stream().sorted(WEAKEST_FIRST).toList();
	}

	/** The item of a topic that changed since, if it is a part of the report. */
	public Optional<ReportItem> item(MasteryChanged changed, Standing standing) {
		Set<String> met = met(standing);
		met.addAll(Scope.banks(changed));
		Scope scope = scope(standing, met);
		return scope.takes(changed) ? Optional.of(this.items.of(changed, scope)) : Optional.empty();
	}

	Mono<Report> report(Caller caller, @Nullable String bankId) {
		return standing(caller, bankId)
			.map((standing) -> new Report(this.freshness.asOf(), items(standing), this.items.thresholds()));
	}

	/** A topic's history; a topic that the caller never met is not there. */
	Mono<History> history(Caller caller, String topicId) {
		return this.histories.of(caller.id(), topicId)
			.filter((points) -> !points.isEmpty())
			.map((points) -> new History(topicId, points))
			.switchIfEmpty(Mono.error(() -> Problem.notFound("A history of this topic")));
	}

	private Scope scope(Standing standing, Set<String> met) {
		Stream<String> bankIds = (standing.bankId() != null) ? Stream.of(standing.bankId()) : met.stream();
		return Scope.of(standing.bankId(), visible(bankIds, standing.caller()));
	}

	/** A bank that was deleted since is still there for who answered in it. */
	private void requireBank(Standing standing) {
		String bankId = standing.bankId();
		if (bankId != null && visible(Stream.of(bankId), standing.caller()).isEmpty()) {
			boolean goneButMet = this.banks.bank(bankId).isEmpty() && met(standing).contains(bankId);
			if (!goneButMet) {
				throw Problem.notFound("The bank");
			}
		}
	}

	private static Set<String> met(Standing standing) {
		Set<String> met = new TreeSet<>();
		standing.known().forEach((topic) -> met.addAll(Scope.banks(topic)));
		return met;
	}

	private List<Bank> visible(Stream<String> bankIds, Caller caller) {
		return bankIds.map(this.banks::bank)
			.flatMap(Optional::stream)
			.filter((bank) -> bank.isVisibleTo(caller))
			.toList();
	}

}
