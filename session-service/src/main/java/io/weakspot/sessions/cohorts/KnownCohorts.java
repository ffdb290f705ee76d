package io.weakspot.sessions.cohorts;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;

import io.weakspot.sessions.domain.Cohort;
import io.weakspot.starter.security.Caller;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The cohorts as they are kept, and what this instance has learned of them. */
class KnownCohorts implements Cohorts {

	private final CohortStore store;

	private final CohortIndex index = new CohortIndex();

	private volatile boolean loaded;

	KnownCohorts(CohortStore store) {
		this.store = store;
	}

	@Override
	public List<String> joinedBy(String learnerId) {
		return this.index.joinedBy(learnerId);
	}

	@Override
	public Mono<Cohort> joined(String cohortId, String learnerId) {
		return find(cohortId).filter((cohort) -> cohort.member(learnerId).isPresent());
	}

	@Override
	public Mono<List<Cohort>> allJoined(String learnerId) {
		return findAll(joinedBy(learnerId)).filter((cohort) -> cohort.member(learnerId).isPresent()).collectList();
	}

	@Override
	public Mono<List<Cohort>> taughtBy(Caller caller, String learnerId) {
		return allJoined(learnerId)
			.map((cohorts) -> cohorts.stream().filter((cohort) -> Running.isFor(caller, cohort)).toList());
	}

	Mono<Cohort> find(String cohortId) {
		return this.store.find(cohortId);
	}

	Mono<CohortStore.Stored> stored(String cohortId) {
		return this.store.stored(cohortId);
	}

	Flux<Cohort> findAll(Collection<String> cohortIds) {
		return this.store.findAll(cohortIds);
	}

	List<String> ownedBy(String accountId) {
		return this.index.ownedBy(accountId);
	}

	/** Those that somebody owns or is in, by name. */
	List<CohortIndex.Known> of(String accountId) {
		return this.index.of(accountId);
	}

	/** All there are, by name. */
	List<CohortIndex.Known> all() {
		return this.index.all();
	}

	/** Keeps a new one, see {@link CohortStore#insert}. */
	Mono<CohortStore.Stored> add(Cohort cohort, String fingerprint) {
		return this.store.insert(cohort, fingerprint).doOnNext((stored) -> learn(stored.cohort()));
	}

	/** Adds a learner, see {@link CohortStore#join}. */
	Mono<Boolean> join(String cohortId, String joinCode, Cohort.Member member) {
		return this.store.join(cohortId, joinCode, member)
			.flatMap((joined) -> find(cohortId).doOnNext(this::learn).thenReturn(joined));
	}

	/**
	 * Changes a cohort as it is decided, over again if somebody else changed it
	 * meanwhile.
	 * @return what was decided in the end; empty when there is no such cohort
	 */
	<T> Mono<T> change(String cohortId, Function<Cohort, Decision<T>> rule) {
		return find(cohortId).flatMap((before) -> save(before, rule.apply(before), rule));
	}

	private <T> Mono<T> save(Cohort before, Decision<T> decision, Function<Cohort, Decision<T>> rule) {
		Cohort after = decision.after();
		if (after == null) {
			return Mono.just(decision.outcome());
		}
		return this.store.replace(before, after).flatMap((replaced) -> {
			if (!replaced) {
				return change(before.id(), rule);
			}
			learn(after);
			return Mono.just(decision.outcome());
		});
	}

	/** Learns again at a start what the database knows. */
	Mono<Void> load() {
		return this.store.all().doOnNext(this::learn).then().doOnSuccess((done) -> this.loaded = true);
	}

	boolean isLoaded() {
		return this.loaded;
	}

	private void learn(Cohort cohort) {
		learn(CohortIndex.Known.of(cohort));
	}

	/** Learns of a change in this instance. */
	void learn(CohortIndex.Known cohort) {
		this.index.put(cohort);
	}

	/**
	 * What is decided on a cohort.
	 *
	 * @param after what it changes to, or null when it stays as it is
	 * @param outcome what to say about it
	 */
	record Decision<T>(@Nullable Cohort after, T outcome) {

	}

}
