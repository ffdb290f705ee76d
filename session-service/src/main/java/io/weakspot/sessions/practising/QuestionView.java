package io.weakspot.sessions.practising;

import java.util.List;

import io.weakspot.sessions.domain.Question;
import io.weakspot.sessions.domain.TopicWeight;
import io.weakspot.sessions.web.Words;
import org.jspecify.annotations.Nullable;

/** A question as it is asked, with nothing that would answer it. */
record QuestionView(String id, int version, String bankId, String text, @Nullable String code, String kind,
		List<Option> options, List<TopicWeight> topics, String level, String intent) {

	static QuestionView of(Question question) {
		return new QuestionView(question.id(), question.version(), question.bankId(), question.text(), question.code(),
				Words.of(question.kind()),
				question.options().stream().map((option) -> new Option(option.id(), option.text())).toList(),
				question.topics(), question.level(), question.intent());
	}

	record Option(String id, String text) {

	}

}
