package io.weakspot.questions.importing;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.weakspot.questions.catalogue.Bank;
import io.weakspot.questions.catalogue.Banks;
import io.weakspot.questions.catalogue.Catalogue;
import io.weakspot.questions.catalogue.Topic;
import io.weakspot.questions.importing.structure.SectionNames;
import io.weakspot.questions.wording.Slug;
import io.weakspot.questions.wording.Words;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Turns a document into a bank of the caller's, or says why that can't be. */
@Component
class ImportingBank implements DisposableBean {

	private static final int PARSED_AT_ONCE = 2;

	private static final int WAITING = 64;

	// Five megabytes of prose have half as many; each line costs memory.
	private static final int MOST_LINES = 200_000;

	private static final String EXPECTED = " Expected is a list of questions: numbered, or as headings, bold lines or bullets, "
			+ "or marked Q1, each with its answer below or after it.";

	private final Map<MediaType, DocumentReader> readers;

	private final Banks banks;

	private final Catalogue catalogue;

	private final ImportSettings settings;

	private final Clock clock;

	private final JsonMapper json = JsonMapper.shared();

	private final Scheduler parsing = Schedulers.newBoundedElastic(PARSED_AT_ONCE, WAITING, "importing");

	ImportingBank(List<DocumentReader> readers, Banks banks, Catalogue catalogue, ImportSettings settings,
			Clock clock) {
		this.readers = readers.stream().collect(Collectors.toMap(DocumentReader::type, Function.identity()));
		this.banks = banks;
		this.catalogue = catalogue;
		this.settings = settings;
		this.clock = clock;
	}

	/** The content types that there is a reader for. */
	List<String> types() {
		return this.readers.keySet().stream().map(MediaType::toString).sorted().toList();
	}

	boolean takes(MediaType type) {
		return this.readers.containsKey(type);
	}

	/** Whether a document of that type is no text. */
	boolean takesBytes(MediaType type) {
		DocumentReader reader = this.readers.get(type);
		return reader != null && reader.readsBytes();
	}

	Mono<ImportOutcome> run(ImportRequest request) {
		return (request.dryRun() ? Mono.<ImportOutcome>empty() : earlier(request))
			.switchIfEmpty(Mono.defer(() -> afresh(request)));
	}

	private Mono<ImportOutcome> earlier(ImportRequest request) {
		// A bank that is still being filled is not done: the work is taken up again.
		return this.banks.find(request.bankId())
			.flatMap((bank) -> this.banks.filling(bank.id()))
			.map((note) -> answer(note, request));
	}

	private Mono<ImportOutcome> afresh(ImportRequest request) {
		return Mono.fromCallable(() -> read(request)).subscribeOn(this.parsing).flatMap((reading) -> switch (reading) {
			case Reading.Unreadable no ->
				Mono.<ImportOutcome>just(new ImportOutcome.Refused(no.detail(), no.violations()));
			case Reading.Draft draft -> accept(draft, request);
		});
	}

	private Reading read(ImportRequest request) {
		if (request.document().isBlank()) {
			return Reading.Unreadable.because("The document is empty." + EXPECTED);
		}
		DocumentReader reader = this.readers.get(request.type());
		boolean text = reader == null || !reader.readsBytes();
		if (text && isTooLong(request.document())) {
			return Reading.Unreadable.because(
					"The document has more than " + MOST_LINES + " lines, which is no list of questions." + EXPECTED);
		}
		return (reader != null) ? reader.read(request.document())
				: Reading.Unreadable.because("Nothing here reads " + request.type() + ".");
	}

	static boolean isTooLong(String document) {
		return document.chars().filter((c) -> c == '\n' || c == '\r').limit(2L * MOST_LINES).count() > MOST_LINES;
	}

	private Mono<ImportOutcome> accept(Reading.Draft draft, ImportRequest request) {
		if (draft.questions().isEmpty()) {
			return Mono.just(ImportOutcome.Refused.because("No questions were found in the document." + EXPECTED));
		}
		if (draft.questions().size() > this.settings.maxQuestions()) {
			return Mono.just(ImportOutcome.Refused.because("The document holds " + draft.questions().size()
					+ " questions; a bank takes " + this.settings.maxQuestions() + ". Split it by subject."));
		}
		String technology = technology(draft, request);
		return knownTopics(technology).publishOn(this.parsing)
			.map((known) -> AssemblingBank.of(draft, request, technology, known, this.clock.instant()))
			.flatMap((assembled) -> keep(assembled, request));
	}

	private Mono<ImportOutcome> keep(AssemblingBank.Assembled assembled, ImportRequest request) {
		if (request.dryRun()) {
			return Mono.just(new ImportOutcome.Reported(assembled.report().of(null)));
		}
		Banks.Filling note = new Banks.Filling(request.fingerprint(), this.json.writeValueAsString(assembled.report()));
		return this.catalogue.store(assembled.bank(), assembled.questions(), note)
			.map((first) -> answer(first, request));
	}

	private ImportOutcome answer(Banks.Filling note, ImportRequest request) {
		return note.fingerprint().equals(request.fingerprint())
				? new ImportOutcome.Reported(this.json.readValue(note.report(), ImportReport.class))
				: new ImportOutcome.KeyTaken();
	}

	private Mono<List<Topic>> knownTopics(String technology) {
		return this.banks.open()
			.filter((bank) -> Slug.of(bank.technology()).equals(Slug.of(technology)))
			.flatMapIterable(Bank::topics)
			.collectList();
	}

	private static String technology(Reading.Draft draft, ImportRequest request) {
		if (request.technology() != null) {
			return request.technology();
		}
		String said = draft.technology();
		return (said != null) ? said : fromTitle(draft.title());
	}

	// The words of a title that only this title could have: Top 50 Django questions.
	private static String fromTitle(String title) {
		for (String word : title.split("[\\s:,(]+")) {
			if (!SectionNames.telling(word).isEmpty() && !Words.telling(word).isEmpty()) {
				String plain = word.replaceAll("[^\\p{L}\\p{N}+#.-]+", "");
				return Character.toUpperCase(plain.charAt(0)) + plain.substring(1);
			}
		}
		return "General";
	}

	@Override
	public void destroy() {
		this.parsing.dispose();
	}

}
