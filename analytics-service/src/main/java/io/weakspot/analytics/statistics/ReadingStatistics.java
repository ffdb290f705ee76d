package io.weakspot.analytics.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import io.weakspot.analytics.facts.QuestionMeasured;
import io.weakspot.analytics.questions.Bank;
import io.weakspot.analytics.questions.Banks;
import io.weakspot.analytics.questions.Question;
import io.weakspot.analytics.readmodel.Freshness;
import io.weakspot.analytics.readmodel.MeasuredQuestions;
import io.weakspot.starter.problems.Problem;
import io.weakspot.starter.security.Caller;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Service;

/** Says what answers tell of questions, to those who look after them. */
@Service
class ReadingStatistics {

	private static final Comparator<VersionStatistics> NEWEST_FIRST = Comparator
		.comparingInt(VersionStatistics::version)
		.reversed();

	private final MeasuredQuestions measured;

	private final Banks banks;

	private final Freshness freshness;

	ReadingStatistics(MeasuredQuestions measured, Banks banks, Freshness freshness) {
		this.measured = measured;
		this.banks = banks;
		this.freshness = freshness;
	}

	/**
	 * The statistics of a question by version.
	 * @return an error of {@link Problem} 404 for a question that is not there, or not
	 * for the caller
	 */
	Mono<QuestionReport> ofQuestion(Caller caller, String questionId) {
		return Mono.fromSupplier(() -> known(caller, questionId))
			.flatMap((question) -> this.measured.of(List.of(questionId))
				.map((measured) -> shown(caller, VersionStatistics.of(measured, question)))
				.sort(NEWEST_FIRST)
				.collectList()
				.map((versions) -> report(question, versions)));
	}

	/**
	 * The statistics of the newest versions of a bank's questions: a document each, read
	 * by id.
	 * @return an error of {@link Problem} 404 for a bank that is not there, or not for
	 * the caller
	 */
	Mono<BankReport> ofBank(Caller caller, String bankId) {
		return Mono.fromSupplier(() -> knownBank(caller, this.banks.bank(bankId), "The bank"))
			.map((bank) -> bank.questions().stream().collect(Collectors.toMap(Question::id, (question) -> question)))
			.flatMap((questions) -> this.measured.of(questions.keySet())
				.filter((measured) -> isNewest(measured, questions))
				.collectMap(QuestionMeasured::questionId)
				.map((measured) -> report(caller, questions, measured)));
	}

	private static boolean isNewest(QuestionMeasured measured, Map<String, Question> questions) {
		Question question = questions.get(measured.questionId());
		return question != null && question.version() == measured.version();
	}

	private BankReport report(Caller caller, Map<String, Question> questions, Map<String, QuestionMeasured> measured) {
		return new BankReport(this.freshness.asOf(),
				questions.values()
					.stream()
					.sorted(Comparator.comparing(Question::id))
					.map((question) -> item(caller, question, Optional.ofNullable(measured.get(question.id()))))
					.toList());
	}

	private static BankReport.Item item(Caller caller, Question question, Optional<QuestionMeasured> measured) {
		return new BankReport.Item(question.id(), question.text(), level(question),
				measured.map((known) -> shown(caller, VersionStatistics.of(known, question)))
					.orElseGet(() -> VersionStatistics.unanswered(question.version())));
	}

	private QuestionReport report(Question question, List<VersionStatistics> versions) {
		VersionStatistics newest = versions.stream()
			.filter((version) -> version.version() == question.version())
			.findFirst()
			.orElseGet(() -> VersionStatistics.unanswered(question.version()));
		return new QuestionReport(question.id(), this.banks.bankIdOf(question.id()).orElse(""), question.text(),
				level(question), newest, versions);
	}

	private Question known(Caller caller, String questionId) {
		knownBank(caller, this.banks.bankOf(questionId), "The question");
		return this.banks.question(questionId).orElseThrow(() -> Problem.notFound("The question"));
	}

	private static Bank knownBank(Caller caller, Optional<Bank> bank, String what) {
		return bank.filter((known) -> looksAfterQuestions(caller) && known.isVisibleTo(caller))
			.orElseThrow(() -> Problem.notFound(what));
	}

	private static boolean looksAfterQuestions(Caller caller) {
		return caller.isAdmin() || caller.isInstructor() || caller.isAuthor();
	}

	/**
	 * Who answered may be nobody that an author or an instructor knows, and they are not
	 * to learn how a single one did: instructors have the reports on their classes.
	 */
	private static VersionStatistics shown(Caller caller, VersionStatistics statistics) {
		return caller.isAdmin() ? statistics : statistics.amongTooFew();
	}

	private static String level(Question question) {
		return question.level().name().toLowerCase(Locale.ROOT);
	}

}
