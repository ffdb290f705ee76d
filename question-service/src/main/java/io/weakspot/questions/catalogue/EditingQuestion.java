package io.weakspot.questions.catalogue;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import io.weakspot.questions.catalogue.QuestionRules.Violation;
import io.weakspot.questions.publishing.Relay;
import io.weakspot.starter.problems.Problem;
import io.weakspot.starter.security.Caller;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Adds, changes and deletes questions for those who may. */
@Component
class EditingQuestion {

	private final Banks banks;

	private final Questions questions;

	private final Relay relay;

	private final Clock clock;

	EditingQuestion(Banks banks, Questions questions, Relay relay, Clock clock) {
		this.banks = banks;
		this.questions = questions;
		this.relay = relay;
		this.clock = clock;
	}

	Mono<InBank> find(String id, Caller caller) {
		return this.questions.find(id)
			.flatMap((question) -> this.banks.find(question.bankId()).map((bank) -> new InBank(question, bank)))
			.filter((found) -> Access.maySee(caller, found.bank()))
			.switchIfEmpty(Mono.error(() -> Problem.notFound("The question")));
	}

	Mono<Question> add(String bankId, QuestionRequest request, @Nullable String key, Caller caller) {
		return this.banks.find(bankId)
			.filter((bank) -> Access.maySee(caller, bank))
			.switchIfEmpty(Mono.error(() -> Problem.notFound("The bank")))
			.flatMap((bank) -> add(bank, request, key, caller));
	}

	private Mono<Question> add(Bank bank, QuestionRequest request, @Nullable String key, Caller caller) {
		refuseUnlessAllowed(caller, bank);
		QuestionContent content = accepted(request, bank, topicsOf(bank));
		String id = bank.id() + "-" + name(bank, caller, key);
		return this.questions.add(bank, id, content, this.clock.instant())
			.doOnNext((added) -> this.relay.wake())
			.then(this.questions.version(id, 1))
			.flatMap((first) -> first.content().equals(content) ? Mono.just(first) : Mono.error(keyTaken()));
	}

	Mono<Question> change(String id, int version, QuestionRequest request, Caller caller) {
		return find(id, caller).flatMap((found) -> change(found, version, request, caller));
	}

	private Mono<Question> change(InBank found, int version, QuestionRequest request, Caller caller) {
		refuseUnlessAllowed(caller, found.bank());
		Question question = found.question();
		if (!request.isAbout(question.id(), found.bank().id())) {
			throw Problem.malformed("id and bankId can't be changed. Leave them out.");
		}
		QuestionContent content = accepted(request, found.bank(), question.content().topics());
		return this.questions.change(found.bank(), question.id(), version, content, this.clock.instant())
			.doOnNext((changed) -> this.relay.wake())
			.switchIfEmpty(Mono.error(EditingQuestion::stale));
	}

	Mono<Void> delete(String id, @Nullable Integer version, Caller caller) {
		return find(id, caller).flatMap((found) -> delete(found, version, caller));
	}

	private Mono<Void> delete(InBank found, @Nullable Integer version, Caller caller) {
		refuseUnlessAllowed(caller, found.bank());
		if (version != null && version != found.question().version()) {
			return Mono.error(stale());
		}
		return this.questions.delete(found.question(), this.clock.instant())
			.doOnNext((deleted) -> this.relay.wake())
			.flatMap((deleted) -> deleted ? Mono.empty() : Mono.error(stale()));
	}

	private static QuestionContent accepted(QuestionRequest request, Bank bank, List<TopicWeight> topics) {
		if (!request.isComplete()) {
			throw Problem.malformed("An option, key point, follow-up or topic lacks its text or id.");
		}
		QuestionContent content = request.content(topics);
		List<Violation> violations = QuestionRules.violations(content,
				bank.topics().stream().map(Topic::id).collect(Collectors.toSet()));
		if (!violations.isEmpty()) {
			throw Problem.unprocessable("Mend the fields named in errors and send it again.",
					violations.stream()
						.map((violation) -> new Problem.FieldError(violation.field(), violation.message()))
						.toList());
		}
		return content;
	}

	// A bank with one topic leaves no choice.
	private static List<TopicWeight> topicsOf(Bank bank) {
		return (bank.topics().size() == 1) ? List.of(new TopicWeight(bank.topics().getFirst().id(), 1)) : List.of();
	}

	private static String name(Bank bank, Caller caller, @Nullable String key) {
		UUID name = (key == null) ? UUID.randomUUID() : UUID
			.nameUUIDFromBytes((caller.id() + "\n" + bank.id() + "\n" + key).getBytes(StandardCharsets.UTF_8));
		return name.toString().substring(0, 18);
	}

	private static void refuseUnlessAllowed(Caller caller, Bank bank) {
		if (!Access.mayChange(caller, bank)) {
			throw Problem.forbidden("Only the bank's owner or an admin can change it.");
		}
	}

	private static Problem stale() {
		return new Problem(HttpStatus.PRECONDITION_FAILED, "stale", "Changed meanwhile",
				"The question is at another version by now. Read it again, and repeat the change on that version.");
	}

	private static Problem keyTaken() {
		return Problem
			.unprocessable("This Idempotency-Key was used for another question. Use a new key for a new question.");
	}

	/** A question and the bank that decides who may see it. */
	record InBank(Question question, Bank bank) {
	}

}
