package io.weakspot.sessions.practising;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.weakspot.sessions.answering.Answer;
import io.weakspot.sessions.answering.Answers;
import io.weakspot.sessions.domain.Question;
import io.weakspot.sessions.domain.Session;
import io.weakspot.sessions.questions.Questions;
import io.weakspot.sessions.starting.Sessions;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Shows a learner's sessions and how far each has come. */
class ListingSessions {

	private final Sessions sessions;

	private final Answers answers;

	private final Questions questions;

	ListingSessions(Sessions sessions, Answers answers, Questions questions) {
		this.sessions = sessions;
		this.answers = answers;
		this.questions = questions;
	}

	Mono<List<Counted>> newest(String learnerId, Sessions.@Nullable Place after, int limit) {
		return this.sessions.newest(learnerId, after, limit).flatMap(this::count);
	}

	/** The items of a session in their order, with what is known of each. */
	Mono<List<Item>> items(Session session) {
		return this.answers.of(session)
			.map((answers) -> answers.stream()
				.collect(Collectors.toMap((answer) -> answer.submitted().position(), Function.identity())))
			.flatMapMany((answers) -> Flux.range(0, session.items().size())
				.concatMap((position) -> item(session, position, answers)))
			.collectList();
	}

	private Mono<List<Counted>> count(List<Session> sessions) {
		// An ended one, too: an answer may have come in the very instant of its end.
		List<String> ids = sessions.stream().flatMap((session) -> session.answerIds().stream()).toList();
		Mono<Set<String>> existing = ids.isEmpty() ? Mono.just(Set.of()) : this.answers.existing(ids);
		return existing.map((answered) -> sessions.stream().map((session) -> Counted.of(session, answered)).toList());
	}

	private Mono<Item> item(Session session, int position, Map<Integer, Answer> answers) {
		Session.Item item = session.items().get(position);
		Answer answer = answers.get(position);
		if (answer == null) {
			return Mono.just(new Item(position, item, null, null));
		}
		return this.questions.find(item.questionId(), item.questionVersion())
			.map(Optional::of)
			.defaultIfEmpty(Optional.empty())
			.map((question) -> new Item(position, item, question.orElse(null), answer));
	}

	/** A session and how many of its questions are answered. */
	record Counted(Session session, int answered) {

		static Counted of(Session session, Set<String> answered) {
			return new Counted(session, (int) session.answerIds().stream().filter(answered::contains).count());
		}

	}

	/**
	 * An item of a session.
	 *
	 * @param question null until it is answered
	 * @param answer null until there is one
	 */
	record Item(int position, Session.Item of, @Nullable Question question, @Nullable Answer answer) {

	}

}
