package io.weakspot.questions.catalogue;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import io.weakspot.questions.publishing.Outbox;
import io.weakspot.questions.publishing.OwedFact;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * The questions. A version, and the fact that it owes, are one write to one document: a
 * crash leaves both or none.
 */
@Repository
public class Questions implements Outbox {

	private static final int INSERTS_AT_ONCE = 16;

	private final ReactiveMongoTemplate mongo;

	Questions(ReactiveMongoTemplate mongo) {
		this.mongo = mongo;
	}

	/** The question, if it is not deleted. */
	public Mono<Question> find(String id) {
		Query query = lean(Query.query(where("_id").is(id).and("deleted").is(false)));
		return this.mongo.findOne(query, QuestionDocument.class).map(QuestionDocument::question);
	}

	/** A version of a question, deleted or not. */
	Mono<Question> version(String id, int version) {
		return this.mongo.findById(id, QuestionDocument.class).mapNotNull((document) -> document.at(version));
	}

	/** Questions in the order of their ids, which is the order of their document. */
	public Flux<Question> list(QuestionFilter filter, @Nullable String afterId, int limit) {
		Query query = lean(filter.query(afterId)).with(Sort.by("_id")).limit(limit);
		return this.mongo.find(query, QuestionDocument.class).map(QuestionDocument::question);
	}

	/** All questions of a bank. */
	public Flux<Question> of(String bankId) {
		return list(QuestionFilter.ofBanks(List.of(bankId)), null, 0);
	}

	/** How many questions a bank has at each level. */
	Flux<LevelCount> counts(Collection<String> bankIds) {
		return this.mongo
			.aggregate(
					Aggregation.newAggregation(Aggregation.match(where("bankId").in(bankIds).and("deleted").is(false)),
							Aggregation.group("bankId", "content.level").count().as("count")),
					"questions", Document.class)
			.map(LevelCount::of);
	}

	/**
	 * Stores the first version of a question.
	 * @return false when there is one by that id, which stays as it is
	 */
	Mono<Boolean> add(Bank bank, String id, QuestionContent content, Instant at) {
		return insert(bank, id, content, null, at);
	}

	/**
	 * Fills a bank that nobody has seen yet. What is there already stays, and what an
	 * import that broke off had left and was cleared away comes back.
	 */
	Mono<Void> addAll(Bank bank, Map<String, QuestionContent> contents, Instant at) {
		return Flux.fromIterable(contents.entrySet())
			.flatMap((entry) -> addOrRevive(bank, entry.getKey(), entry.getValue(), at), INSERTS_AT_ONCE)
			.then();
	}

	private Mono<Boolean> addOrRevive(Bank bank, String id, QuestionContent content, Instant at) {
		return add(bank, id, content, at).flatMap((added) -> added ? Mono.just(true)
				: this.mongo.findById(id, QuestionDocument.class)
					.filter(QuestionDocument::deleted)
					.flatMap((there) -> replace(there, bank, content, null, at)));
	}

	/**
	 * Stores a question as a file has it: as its first version, as a new one if the file
	 * says something else than last time, or not at all.
	 * @return whether something was stored
	 */
	public Mono<Boolean> putFromFile(Bank bank, String id, QuestionContent content, String fingerprint, Instant at) {
		return this.mongo.findById(id, QuestionDocument.class)
			.flatMap((there) -> fingerprint.equals(there.fingerprint()) ? Mono.just(false)
					: replace(there, bank, content, fingerprint, at))
			.switchIfEmpty(Mono.defer(() -> insert(bank, id, content, fingerprint, at)));
	}

	/**
	 * Stores the next version of a question.
	 * @return the new version, or nothing when the question is no longer at the version
	 * that was changed
	 */
	Mono<Question> change(Bank bank, String id, int version, QuestionContent content, Instant at) {
		return this.mongo.findById(id, QuestionDocument.class)
			.filter((there) -> there.version() == version && !there.deleted())
			.flatMap((there) -> replace(there, bank, content, there.fingerprint(), at))
			.filter(Boolean::booleanValue)
			.flatMap((done) -> version(id, version + 1));
	}

	/**
	 * Takes a question out of sight and owes its tombstone. Its versions stay, for the
	 * sessions that asked it.
	 * @return false when it was not there at that version
	 */
	Mono<Boolean> delete(Question question, Instant at) {
		return delete(question, at, new Update());
	}

	/** Takes a question out of sight that its file no longer holds. It may come back. */
	public Mono<Boolean> withdraw(Question question, Instant at) {
		return delete(question, at, new Update().unset("fingerprint"));
	}

	private Mono<Boolean> delete(Question question, Instant at, Update update) {
		Instant when = at.truncatedTo(ChronoUnit.MILLIS);
		return this.mongo
			.updateFirst(Query
				.query(where("_id").is(question.id()).and("version").is(question.version()).and("deleted").is(false)),
					update.set("deleted", true)
						.set("updatedAt", when)
						.set("owed", true)
						.set("fact", OwedFact.deleted(question.id(), question.version(), when)),
					QuestionDocument.class)
			.map((result) -> result.getModifiedCount() == 1);
	}

	/** The questions that came from a file, for finding those that it no longer holds. */
	public Flux<Question> fromFile(String bankId) {
		return this.mongo
			.find(lean(
					Query.query(where("bankId").is(bankId).and("deleted").is(false).and("fingerprint").exists(true))),
					QuestionDocument.class)
			.map(QuestionDocument::question);
	}

	@Override
	public Flux<OwedFact> owed() {
		Query query = Query.query(where("owed").is(true)).with(Sort.by("_id"));
		query.fields().include("fact");
		return this.mongo.find(query, Owing.class, "questions").map(Owing::fact);
	}

	@Override
	public Mono<Boolean> settle(OwedFact fact) {
		return this.mongo
			.updateFirst(
					Query.query(where("_id").is(fact.questionId()).and("owed").is(true).and("fact._id").is(fact.id())),
					Update.update("owed", false), QuestionDocument.class)
			.map((result) -> result.getMatchedCount() == 1);
	}

	@Override
	public Mono<Void> oweAgain(String questionId) {
		return this.mongo
			.updateFirst(Query.query(where("_id").is(questionId)), Update.update("owed", true), QuestionDocument.class)
			.then();
	}

	private Mono<Boolean> insert(Bank bank, String id, QuestionContent content, @Nullable String fingerprint,
			Instant at) {
		Instant when = at.truncatedTo(ChronoUnit.MILLIS);
		Question question = new Question(id, 1, bank.id(), content, when);
		return this.mongo
			.insert(new QuestionDocument(id, bank.id(), 1, content, when, false, fingerprint, List.of(), true,
					Publication.of(question, bank)))
			.thenReturn(true)
			.onErrorResume(DuplicateKeyException.class, (there) -> Mono.just(false));
	}

	private Mono<Boolean> replace(QuestionDocument there, Bank bank, QuestionContent content,
			@Nullable String fingerprint, Instant at) {
		Question next = new Question(there.id(), there.version() + 1, bank.id(), content,
				at.truncatedTo(ChronoUnit.MILLIS));
		Update update = new Update().set("bankId", bank.id())
			.set("version", next.version())
			.set("content", content)
			.set("updatedAt", next.updatedAt())
			.set("deleted", false)
			.set("owed", true)
			.set("fact", Publication.of(next, bank))
			.push("history", new PastVersion(there.version(), there.content(), there.updatedAt()));
		if (fingerprint != null) {
			update.set("fingerprint", fingerprint);
		}
		return this.mongo
			.updateFirst(Query.query(
					where("_id").is(there.id()).and("version").is(there.version()).and("deleted").is(there.deleted())),
					update, QuestionDocument.class)
			.map((result) -> result.getModifiedCount() == 1);
	}

	private static Query lean(Query query) {
		query.fields().exclude("history", "fact");
		return query;
	}

	/**
	 * A question with all that it was.
	 *
	 * @param fingerprint of the content as a file had it, null if it did not come from
	 * one
	 * @param owed whether the broker still has to get the fact
	 */
	@org.springframework.data.mongodb.core.mapping.Document("questions")
	record QuestionDocument(@Id String id, String bankId, int version, QuestionContent content, Instant updatedAt,
			boolean deleted, @Nullable String fingerprint, @Nullable List<PastVersion> history, boolean owed,
			@Nullable OwedFact fact) {

		Question question() {
			return new Question(this.id, this.version, this.bankId, this.content, this.updatedAt);
		}

		@Nullable Question at(int wanted) {
			List<PastVersion> versions = new ArrayList<>((this.history != null) ? this.history : List.of());
			versions.add(new PastVersion(this.version, this.content, this.updatedAt));
			return versions.stream()
				.filter((past) -> past.version() == wanted)
				.findFirst()
				.map((past) -> new Question(this.id, wanted, this.bankId, past.content(), past.at()))
				.orElse(null);
		}

	}

	record PastVersion(int version, QuestionContent content, Instant at) {
	}

	record Owing(@Id String id, OwedFact fact) {
	}

	record LevelCount(String bankId, Level level, int count) {

		static LevelCount of(Document group) {
			Document key = group.get("_id", Document.class);
			return new LevelCount(key.getString("bankId"), Level.valueOf(key.getString("level")),
					group.get("count", Number.class).intValue());
		}

	}

}
