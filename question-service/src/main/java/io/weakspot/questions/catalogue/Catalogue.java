package io.weakspot.questions.catalogue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import io.weakspot.questions.publishing.Relay;
import reactor.core.publisher.Mono;

import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;

/** What is done to banks as a whole. */
@Component
public class Catalogue {

	private static final Duration GIVEN_UP = Duration.ofMinutes(10);

	private final Banks banks;

	private final Questions questions;

	private final Relay relay;

	private final ReactiveMongoTemplate mongo;

	private final Clock clock;

	Catalogue(Banks banks, Questions questions, Relay relay, ReactiveMongoTemplate mongo, Clock clock) {
		this.banks = banks;
		this.questions = questions;
		this.relay = relay;
		this.mongo = mongo;
		this.clock = clock;
	}

	/**
	 * Makes indexes, and clears away what a broken-off import or deletion left behind.
	 */
	public Mono<Void> prepare() {
		return StoreConfiguration.indexes(this.mongo)
			.thenMany(this.banks.leftBehind(this.clock.instant().minus(GIVEN_UP)))
			.concatMap((bank) -> clear(bank.id()).then(this.banks.forget(bank.id())))
			.thenMany(this.banks.deleted())
			.concatMap((bank) -> clear(bank.id()))
			.then();
	}

	/**
	 * Stores a bank with its questions, seen only when all are there. Storing the same
	 * again, or at the same time, changes nothing.
	 * @param note what was answered, kept for the same request
	 * @return the note that counts: the first one
	 */
	public Mono<Banks.Filling> store(Bank bank, Map<String, QuestionContent> contents, Banks.Filling note) {
		return this.banks.begin(bank, note)
			.flatMap((begun) -> fill(begun, bank, contents, note).thenReturn(begun.note()));
	}

	private Mono<Void> fill(Banks.Begun begun, Bank bank, Map<String, QuestionContent> contents, Banks.Filling note) {
		if (!begun.unfinished() || !begun.note().fingerprint().equals(note.fingerprint())) {
			return Mono.empty();
		}
		return this.questions.addAll(bank, contents, bank.updatedAt())
			.then(this.banks.open(bank))
			.doOnSuccess((done) -> this.relay.wake());
	}

	/** Takes a bank and its questions out of sight, for good. */
	public Mono<Void> delete(String bankId) {
		return this.banks.delete(bankId, this.clock.instant()).then(clear(bankId));
	}

	private Mono<Void> clear(String bankId) {
		Instant at = this.clock.instant();
		return this.questions.of(bankId)
			.flatMap((question) -> this.questions.delete(question, at), 16)
			.then()
			.doOnSuccess((done) -> this.relay.wake());
	}

}
