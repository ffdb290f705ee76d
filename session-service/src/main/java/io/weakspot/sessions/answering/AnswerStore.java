package io.weakspot.sessions.answering;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.weakspot.sessions.domain.Grade;
import io.weakspot.sessions.domain.Session;
import io.weakspot.sessions.domain.SubmittedAnswer;
import io.weakspot.sessions.outbox.Outbox;
import io.weakspot.sessions.outbox.OwedFact;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * One document an answer: what was said, the key that it came with, its grade, and the
 * facts that it owes.
 */
class AnswerStore implements Answers {

	static final String COLLECTION = "answers";

	private final MongoCollection<Stored> answers;

	private final Outbox outbox;

	/** An answer may be accepted only when the index stands that keeps keys apart. */
	private final Mono<Boolean> prepared;

	AnswerStore(MongoDatabase database, Outbox outbox) {
		this.answers = database.getCollection(COLLECTION, Stored.class);
		this.outbox = outbox;
		this.prepared = Mono
			.from(this.answers.createIndex(Indexes.ascending("learnerId", "key"), new IndexOptions().unique(true)))
			.thenReturn(true)
			.cache((done) -> Duration.ofDays(3650), (failure) -> Duration.ZERO, () -> Duration.ZERO);
	}

	/**
	 * Keeps an answer together with the fact that it owes. When this completes it is on
	 * disk.
	 * @param key the learner's own key for the request
	 * @param fingerprint of the request
	 * @return false when the position is answered, or the key was used, already
	 */
	Mono<Boolean> insert(SubmittedAnswer answer, String key, String fingerprint) {
		List<OwedFact> owed = List.of(AnswerFacts.submitted(answer));
		Stored stored = new Stored(answer.answerId(), answer.learnerId(), key, fingerprint, answer, null, null, owed);
		return this.prepared.then(Mono.from(this.answers.insertOne(stored)))
			.doOnNext((done) -> this.outbox.hand(COLLECTION, answer.answerId(), owed))
			.thenReturn(true)
			.onErrorResume(AnswerStore::isDuplicate, (duplicate) -> Mono.just(false));
	}

	/** What a learner's key was used for, or empty when it was not. */
	Mono<Stored> findByKey(String learnerId, String key, String likelyId) {
		return stored(likelyId).filter((stored) -> stored.learnerId().equals(learnerId) && stored.key().equals(key))
			.switchIfEmpty(Mono.defer(() -> Mono
				.from(this.answers.find(Filters.and(Filters.eq("learnerId", learnerId), Filters.eq("key", key))))));
	}

	/**
	 * Makes sure that an answer which can be read is on disk, too. It may have been
	 * written a moment ago by a request that has no acknowledgement yet; a write that
	 * follows it is on disk only after it.
	 */
	Mono<Stored> confirm(Stored stored) {
		return Mono.from(this.answers.updateOne(Filters.eq("_id", stored.id()), Updates.inc("repeats", 1)))
			.thenReturn(stored);
	}

	@Override
	public Mono<Answer> find(String answerId) {
		return stored(answerId).map(Stored::toAnswer);
	}

	@Override
	public Mono<List<Answer>> of(Session session) {
		return Flux.from(this.answers.find(Filters.in("_id", session.answerIds())))
			.map(Stored::toAnswer)
			.sort(Comparator.comparing((Answer answer) -> answer.submitted().position()))
			.collectList();
	}

	@Override
	public Mono<Set<String>> existing(Collection<String> answerIds) {
		return Flux
			.from(this.answers.withDocumentClass(Document.class)
				.find(Filters.in("_id", answerIds))
				.projection(Projections.include("_id")))
			.map((document) -> document.getString("_id"))
			.collect(Collectors.toSet());
	}

	@Override
	public Mono<Map<String, Instant>> acceptedAt(Collection<String> answerIds) {
		return Flux
			.from(this.answers.withDocumentClass(Document.class)
				.find(Filters.in("_id", answerIds))
				.projection(Projections.include("answer.acceptedAt")))
			.collectMap((document) -> document.getString("_id"),
					(document) -> document.getEmbedded(List.of("answer", "acceptedAt"), Date.class).toInstant());
	}

	@Override
	public Mono<Boolean> recordGrade(String answerId, Grade grade, Instant gradedAt) {
		return stored(answerId).filter((stored) -> !stored.isGradedLike(grade))
			.flatMap((stored) -> replaceGrade(stored, grade, gradedAt.truncatedTo(ChronoUnit.MILLIS)))
			.defaultIfEmpty(false);
	}

	private Mono<Boolean> replaceGrade(Stored stored, Grade grade, Instant gradedAt) {
		OwedFact fact = AnswerFacts.graded(stored.answer(), grade, gradedAt, stored.grade());
		Bson change = Updates.combine(Updates.set("grade", grade), Updates.set("gradedAt", gradedAt),
				Updates.push(Outbox.FIELD, fact));
		return Mono.from(this.answers.updateOne(unchanged(stored), change)).flatMap((result) -> {
			if (result.getMatchedCount() == 0) {
				// Another grader was faster. What it wrote decides.
				return recordGrade(stored.id(), grade, gradedAt);
			}
			this.outbox.hand(COLLECTION, stored.id(), List.of(fact));
			return Mono.just(true);
		});
	}

	private static Bson unchanged(Stored stored) {
		Bson id = Filters.eq("_id", stored.id());
		Grade grade = stored.grade();
		return (grade == null) ? Filters.and(id, Filters.eq("grade", null)) : Filters.and(id,
				Filters.eq("grade.grader", grade.grader()), Filters.eq("grade.graderVersion", grade.graderVersion()));
	}

	private Mono<Stored> stored(String answerId) {
		return Mono.from(this.answers.find(Filters.eq("_id", answerId)));
	}

	private static boolean isDuplicate(Throwable failure) {
		return failure instanceof MongoWriteException refused
				&& refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
	}

	/** An answer as it is kept; public because the driver reads it. */
	public record Stored(@BsonId String id, String learnerId, String key, String fingerprint, SubmittedAnswer answer,
			@Nullable Grade grade, @Nullable Instant gradedAt, List<OwedFact> owed) {

		Answer toAnswer() {
			return new Answer(this.answer, this.grade, this.gradedAt);
		}

		boolean isGradedLike(Grade other) {
			return this.grade != null && this.grade.isBySameGraderAs(other);
		}

	}

}
