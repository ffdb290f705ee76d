package io.weakspot.analytics.cohorts;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.weakspot.analytics.questions.Bank;
import io.weakspot.analytics.questions.Banks;
import io.weakspot.analytics.questions.Question;
import io.weakspot.analytics.readmodel.TopicCell;
import io.weakspot.starter.problems.Problem;
import io.weakspot.starter.security.Caller;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Which topics a cohort's assignments and reports are about. */
@Component
class CohortTopics {

	private final Banks banks;

	CohortTopics(Banks banks) {
		this.banks = banks;
	}

	/**
	 * The topics of an assignment with their names: those that were asked for, or else
	 * those of its questions.
	 */
	Map<String, String> of(Cohort.Assignment assignment) {
		return of(assignment, names(assignment.bankId()));
	}

	/** The same of each of a cohort's assignments, by their ids. */
	Map<String, Map<String, String>> ofAssignments(Cohort cohort) {
		Map<String, Map<String, String>> names = new HashMap<>();
		Map<String, Map<String, String>> topics = new HashMap<>();
		cohort.assignments()
			.forEach((assignment) -> topics.put(assignment.id(),
					of(assignment, names.computeIfAbsent(assignment.bankId(), this::names))));
		return topics;
	}

	/** All that the members met, and all that they were assigned. */
	View all(Caller caller, Cohort cohort) {
		Predicate<String> known = known(caller, cohort);
		Map<String, String> assigned = new HashMap<>();
		ofAssignments(cohort).values().forEach(assigned::putAll);
		Predicate<TopicCell> wanted = (cell) -> assigned.containsKey(cell.topicId()) || cell.banks().isEmpty()
				|| isAny(known, cell.banks());
		return new View(wanted, assigned, known, this::names);
	}

	/**
	 * The topics of one bank, or of one assignment, or of both; without either, all.
	 * @throws Problem 404 for a bank that the caller may not know of, or an assignment
	 * that is not the cohort's
	 */
	View view(Caller caller, Cohort cohort, @Nullable String bankId, @Nullable String assignmentId) {
		View view = all(caller, cohort);
		if (bankId != null) {
			view = view.ofBank(bankId);
		}
		return (assignmentId != null) ? view.of(of(assignment(cohort, assignmentId))) : view;
	}

	/** Whether somebody who looks at a cohort may know of a question. */
	boolean isKnown(Caller caller, Cohort cohort, String questionId) {
		return this.banks.bankOf(questionId).filter((bank) -> bank.isVisibleTo(caller)).isPresent()
				|| cohort.assignments().stream().anyMatch((assignment) -> isAssigned(assignment, questionId));
	}

	private boolean isAssigned(Cohort.Assignment assignment, String questionId) {
		return assignment.questionIds().contains(questionId)
				|| this.banks.bank(assignment.bankId()).flatMap((bank) -> bank.question(questionId)).isPresent();
	}

	private Map<String, String> of(Cohort.Assignment assignment, Map<String, String> names) {
		Set<String> ids = assignment.topics().isEmpty() ? ofQuestions(assignment) : Set.copyOf(assignment.topics());
		Map<String, String> topics = new HashMap<>();
		ids.forEach((id) -> topics.put(id, names.getOrDefault(id, id)));
		return topics;
	}

	private static Cohort.Assignment assignment(Cohort cohort, String assignmentId) {
		return cohort.assignment(assignmentId).orElseThrow(() -> Problem.notFound("The assignment"));
	}

	/** Asked of each cell of a class, where a stream would cost more than the asking. */
	private static boolean isAny(Predicate<String> known, List<String> banks) {
		for (String bank : banks) {
			if (known.test(bank)) {
				return true;
			}
		}
		return false;
	}

	/** A bank that was assigned is no secret, for all its privacy. */
	private Predicate<String> known(Caller caller, Cohort cohort) {
		Set<String> assigned = new HashSet<>();
		cohort.assignments().forEach((assignment) -> assigned.add(assignment.bankId()));
		return (bankId) -> assigned.contains(bankId)
				|| this.banks.bank(bankId).filter((bank) -> bank.isVisibleTo(caller)).isPresent();
	}

	private Map<String, String> names(String bankId) {
		return topics(this.banks.bank(bankId).map(Bank::questions).stream().flatMap(Collection::stream));
	}

	private static Map<String, String> topics(Stream<Question> questions) {
		Map<String, String> names = new HashMap<>();
		questions.forEach((question) -> question.topics().forEach((topic) -> names.put(topic.id(), topic.name())));
		return names;
	}

	private Set<String> ofQuestions(Cohort.Assignment assignment) {
		return topics(assignment.questionIds().stream().map(this.banks::question).flatMap(Optional::stream)).keySet();
	}

}
