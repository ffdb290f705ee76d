package io.weakspot.sessions.practising;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.weakspot.sessions.answering.Answer;
import io.weakspot.sessions.answering.AnswerView;
import io.weakspot.sessions.domain.Session;
import io.weakspot.sessions.web.SessionView;
import org.jspecify.annotations.Nullable;

/** A session as its learner sees it, question by question. */
record SessionWithItems(@JsonUnwrapped SessionView session, List<Item> items) {

	static SessionWithItems of(Session session, Instant now, List<ListingSessions.Item> items) {
		int answered = (int) items.stream().filter((item) -> item.answer() != null).count();
		return new SessionWithItems(SessionView.of(session, now, answered), items.stream().map(Item::of).toList());
	}

	/**
	 * An item.
	 *
	 * @param text the question, once it is answered
	 * @param state open, submitted, graded or unsure
	 * @param score once it is graded
	 */
	record Item(int position, String questionId, int questionVersion, @Nullable String text, @Nullable String answerId,
			String state, @Nullable Double score) {

		static Item of(ListingSessions.Item item) {
			Answer answer = item.answer();
			return new Item(item.position(), item.of().questionId(), item.of().questionVersion(),
					(item.question() != null) ? item.question().text() : null,
					(answer != null) ? answer.submitted().answerId() : null,
					(answer != null) ? AnswerView.state(answer) : "open",
					(answer != null && answer.grade() != null) ? (Double) answer.grade().score() : null);
		}

	}

}
