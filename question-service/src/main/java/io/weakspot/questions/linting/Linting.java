package io.weakspot.questions.linting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.weakspot.questions.catalogue.Option;
import io.weakspot.questions.catalogue.QuestionContent;
import io.weakspot.questions.catalogue.QuestionKind;
import io.weakspot.questions.wording.Words;

/** Checks the questions of one bank. */
public final class Linting {

	private Linting() {
	}

	/**
	 * The warnings in the order of the questions.
	 * @param technology what the bank is about: a question that names nothing else is too
	 * broad
	 */
	public static List<Warning> of(List<QuestionContent> questions, String technology) {
		Set<String> subject = Set.copyOf(Words.telling(technology));
		List<Boolean> templated = TemplatedAnswers.among(questions);
		List<NearDuplicates.Pair> near = NearDuplicates.among(questions, subject);
		List<Warning> warnings = new ArrayList<>();
		for (int at = 0; at < questions.size(); at++) {
			int index = at;
			QuestionContent question = questions.get(at);
			Stream
				.of(missingToken(question), noAnswer(question), stale(question), tooBroad(question, subject),
						templated.get(at) ? Optional.of(templated(question)) : Optional.<Warning>empty())
				.flatMap(Optional::stream)
				.forEach(warnings::add);
			near.stream()
				.filter((pair) -> pair.later() == index)
				.map((pair) -> nearDuplicate(question, questions.get(pair.earlier())))
				.forEach(warnings::add);
		}
		return warnings;
	}

	private static Optional<Warning> missingToken(QuestionContent question) {
		return MissingTokens.in(question)
			.map((place) -> new Warning(Warning.Code.MISSING_TOKEN, question.text(), "A name seems to be missing "
					+ place + ", as happens when code formatting is lost in copying. Put it back from the source."));
	}

	private static Optional<Warning> noAnswer(QuestionContent question) {
		if (question.kind() != QuestionKind.OPEN) {
			return question.options().stream().anyMatch(Option::correct) ? Optional.empty()
					: Optional.of(new Warning(Warning.Code.NO_ANSWER, question.text(),
							"No option is marked as right. Mark one, so that answers can be graded."));
		}
		String answer = question.referenceAnswer();
		return (answer != null && !answer.isBlank()) ? Optional.empty() : Optional.of(new Warning(
				Warning.Code.NO_ANSWER, question.text(),
				"There is no reference answer, so it can be practised but not graded. Add an answer or key points."));
	}

	private static Optional<Warning> stale(QuestionContent question) {
		return StaleVersions.in(question)
			.map((claim) -> new Warning(Warning.Code.STALE_VERSION, question.text(),
					"\"" + claim + "\" is true for one point in time only. Check it against the current version, "
							+ "and say which versions the answer applies to."));
	}

	private static Optional<Warning> tooBroad(QuestionContent question, Set<String> subject) {
		return TooBroad.is(
				question, subject)
						? Optional
							.of(new Warning(Warning.Code.TOO_BROAD, question.text(),
									"Many different answers would be right, so none can be graded fairly. "
											+ "Ask for one part of the subject, or for one decision."))
						: Optional.empty();
	}

	private static Warning templated(QuestionContent question) {
		return new Warning(Warning.Code.TEMPLATED_ANSWER, question.text(),
				"The answer says the same as those of other questions with only the subject exchanged. "
						+ "Write what is true for this subject and no other.");
	}

	private static Warning nearDuplicate(QuestionContent question, QuestionContent earlier) {
		return new Warning(Warning.Code.NEAR_DUPLICATE, question.text(), "It asks nearly the same as \""
				+ earlier.text() + "\". Keep the better one, or make clear what differs.");
	}

}
