package io.weakspot.sessions.practising;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.weakspot.sessions.answering.Answers;
import io.weakspot.sessions.domain.Question;
import io.weakspot.sessions.domain.Session;
import io.weakspot.sessions.questions.QuestionNotCopiedException;
import io.weakspot.sessions.questions.Questions;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Asks the first question that has no answer. The answers themselves say which have one.
 */
class AskingNext {

	/**
	 * How many positions are looked up at a time, from the first that is not known to be
	 * done.
	 */
	private static final int WINDOW = 10;

	private final Answers answers;

	private final Questions questions;

	private final DraftStore drafts;

	private final Clock clock;

	/**
	 * All before that position are answered. It never goes back, because an answer stays.
	 */
	private final Cache<String, Integer> doneBefore = Caffeine.newBuilder()
		.maximumSize(20_000)
		.expireAfterAccess(Duration.ofMinutes(10))
		.build();

	AskingNext(Answers answers, Questions questions, DraftStore drafts, Clock clock) {
		this.answers = answers;
		this.questions = questions;
		this.drafts = drafts;
		this.clock = clock;
	}

	/** What to answer next; empty when all is answered or the session is over. */
	Mono<Step> next(Session session) {
		return session.isOverAt(this.clock.instant()) ? Mono.empty()
				: firstOpen(session, doneBefore(session)).flatMap((position) -> step(session, position));
	}

	private int doneBefore(Session session) {
		Integer known = this.doneBefore.getIfPresent(session.id());
		return (known != null) ? known : 0;
	}

	private Mono<Integer> firstOpen(Session session, int from) {
		List<String> ids = session.answerIds();
		if (from >= ids.size()) {
			return Mono.empty();
		}
		int to = Math.min(from + WINDOW, ids.size());
		return this.answers.existing(ids.subList(from, to))
			.mapNotNull((existing) -> firstMissing(ids, from, to, existing))
			.doOnNext((position) -> this.doneBefore.put(session.id(), position))
			.switchIfEmpty(Mono.defer(() -> firstOpen(session, to)));
	}

	private static @Nullable Integer firstMissing(List<String> ids, int from, int to, Set<String> existing) {
		for (int position = from; position < to; position++) {
			if (!existing.contains(ids.get(position))) {
				return position;
			}
		}
		return null;
	}

	private Mono<Step> step(Session session, int position) {
		Session.Item item = session.items().get(position);
		return Mono.zip(this.questions.find(item.questionId(), item.questionVersion()),
				this.drafts.find(session.answerIds().get(position)).map(Optional::of).defaultIfEmpty(Optional.empty()),
				(question, draft) -> new Step(position, question, draft.orElse(null)))
			.switchIfEmpty(Mono.error(() -> new QuestionNotCopiedException(item.questionId())));
	}

	/** A question and what was typed for it. */
	record Step(int position, Question question, @Nullable Draft draft) {

	}

}
