package io.weakspot.sessions.grading;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.weakspot.sessions.domain.Grade;
import io.weakspot.sessions.domain.Grade.Delivery;
import io.weakspot.sessions.domain.Grade.Flag;
import io.weakspot.sessions.domain.Grade.Structure;
import io.weakspot.sessions.domain.Question;
import io.weakspot.sessions.domain.Question.Option;

/**
 * Grades a closed question: right when just the correct options were chosen, else wrong.
 */
final class GradingByChoices {

	private GradingByChoices() {
	}

	static Grade grade(Question question, List<String> choices) {
		Set<String> correct = question.options()
			.stream()
			.filter(Option::correct)
			.map(Option::id)
			.collect(Collectors.toSet());
		double score = (!correct.isEmpty() && correct.equals(Set.copyOf(choices))) ? 1 : 0;
		return new Grade(score, 1, "choices", "1", correct.isEmpty(), correct.isEmpty(), List.of(), List.of(),
				new Structure(Flag.missing(), Flag.missing(), Flag.missing()), new Delivery(0, 0, 0, 0));
	}

}
