package io.weakspot.sessions.questions;

import java.time.Instant;
import java.util.List;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.weakspot.sessions.domain.Choosing;
import io.weakspot.sessions.domain.Question;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * The copy of the questions that this service lives on. Versions don't change, so those
 * in use are kept in memory.
 */
class CopiedQuestions implements Questions {

	private final QuestionStore store;

	private final QuestionIndex index = new QuestionIndex();

	private final Cache<Version, Question> inUse;

	private volatile boolean loaded;

	CopiedQuestions(QuestionStore store, int cached) {
		this.store = store;
		this.inUse = Caffeine.newBuilder().maximumSize(cached).build();
	}

	@Override
	public Mono<Question> find(String questionId, int version) {
		Version key = new Version(questionId, version);
		Question known = this.inUse.getIfPresent(key);
		return (known != null) ? Mono.just(known)
				: this.store.find(questionId, version).doOnNext((question) -> this.inUse.put(key, question));
	}

	@Override
	public List<Choosing.Candidate> open(@Nullable String bankId, String learnerId) {
		return this.index.open(bankId, learnerId);
	}

	/** Learns again at a start what the database knows. */
	Mono<Void> load() {
		return this.store.current().doOnNext(this.index::put).then().doOnSuccess((done) -> this.loaded = true);
	}

	boolean isLoaded() {
		return this.loaded;
	}

	/** Keeps a question for all instances. */
	Mono<Void> store(Question question, Instant since) {
		return this.store.publish(question, since);
	}

	/** Deletes a question for all instances. */
	Mono<Void> storeDeleted(String questionId, Instant time) {
		return this.store.delete(questionId, time);
	}

	/** Learns of a new current version in this instance. */
	void learn(Question question, Instant since) {
		this.inUse.put(new Version(question.id(), question.version()), question);
		this.index.put(Current.of(question, since));
	}

	/** Learns of a deletion in this instance. */
	void learnDeleted(String questionId, Instant time) {
		Current known = this.index.find(questionId);
		Current deleted = (known != null) ? known.deletedAt(time) : null;
		if (deleted != null) {
			this.index.put(deleted);
		}
	}

	private record Version(String questionId, int version) {

	}

}
