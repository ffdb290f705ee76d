package io.weakspot.questions.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import io.weakspot.questions.catalogue.Bank;
import io.weakspot.questions.catalogue.Banks;
import io.weakspot.questions.catalogue.Catalogue;
import io.weakspot.questions.catalogue.QuestionContent;
import io.weakspot.questions.catalogue.Questions;
import io.weakspot.questions.catalogue.Visibility;
import io.weakspot.questions.publishing.Relay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The banks that come with the product: files that are read at each start. What a file
 * says that it did not say last time becomes a new version; all else stays as it is, and
 * so does what authors changed or deleted meanwhile.
 */
@Component
class StarterBanks {

	private static final Logger log = LoggerFactory.getLogger(StarterBanks.class);

	private final Settings settings;

	private final BankFileReader reader;

	private final Catalogue catalogue;

	private final Banks banks;

	private final Questions questions;

	private final Relay relay;

	private final Clock clock;

	StarterBanks(Settings settings, BankFileReader reader, Catalogue catalogue, Banks banks, Questions questions,
			Relay relay, Clock clock) {
		this.settings = settings;
		this.reader = reader;
		this.catalogue = catalogue;
		this.banks = banks;
		this.questions = questions;
		this.relay = relay;
		this.clock = clock;
	}

	@EventListener(ApplicationReadyEvent.class)
	void atStart() {
		this.catalogue.prepare()
			.then(load(this.settings.dir()))
			.retryWhen(Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(500))
				.maxBackoff(Duration.ofSeconds(5))
				.doBeforeRetry((retry) -> log.warn("The starter banks wait: {}", retry.failure().toString())))
			.subscribe();
	}

	/** Loads each file of a folder that is a bank; what is none is said in the log. */
	Mono<Void> load(Path dir) {
		return Mono.fromCallable(() -> files(dir))
			.flatMapIterable((files) -> files)
			.concatMap((file) -> Mono.fromCallable(() -> this.reader.read(Files.readString(file)))
				.flatMap((reading) -> store(file, reading)))
			.then()
			.doOnSuccess((done) -> this.relay.wake())
			.subscribeOn(Schedulers.boundedElastic());
	}

	private Mono<Void> store(Path file, Reading reading) {
		return switch (reading) {
			case Reading.Unreadable unreadable -> Mono.fromRunnable(() -> log.error("{} is no bank: {} {}",
					file.getFileName(), unreadable.detail(), unreadable.violations()));
			case Reading.Draft draft -> store(draft, file);
		};
	}

	private Mono<Void> store(Reading.Draft draft, Path file) {
		Instant now = this.clock.instant();
		String name = file.getFileName().toString().replace(".json", "");
		Bank bank = new Bank((draft.id() != null) ? draft.id() : name, draft.title(),
				Objects.requireNonNullElse(draft.technology(), draft.title()), null, Visibility.PUBLIC, draft.topics(),
				draft.roles(), draft.source(), draft.licence(), now);
		return this.banks.put(bank).filter(Boolean::booleanValue).flatMap((put) -> store(bank, draft, now));
	}

	private Mono<Void> store(Bank bank, Reading.Draft draft, Instant now) {
		Set<String> ids = new HashSet<>();
		List<Reading.DraftQuestion> named = new ArrayList<>();
		for (Reading.DraftQuestion question : draft.questions()) {
			String id = Objects.requireNonNullElseGet(question.id(), () -> bank.id() + "-" + (ids.size() + 1));
			ids.add(id);
			named.add(new Reading.DraftQuestion(id, null, question.content()));
		}
		Mono<Long> changed = Flux.fromIterable(named)
			.flatMap((question) -> this.questions.putFromFile(bank, Objects.requireNonNull(question.id()),
					question.content(), fingerprint(question.content()), now), 16)
			.filter(Boolean::booleanValue)
			.count();
		Mono<Void> gone = this.questions.fromFile(bank.id())
			.filter((question) -> !ids.contains(question.id()))
			.concatMap((question) -> this.questions.withdraw(question, now))
			.then();
		return changed
			.doOnNext((count) -> log.info("Bank {}: {} questions, {} new or changed", bank.id(), ids.size(), count))
			.then(gone);
	}

	private static String fingerprint(QuestionContent content) {
		return Fingerprint.of(JsonMapper.shared().writeValueAsString(content));
	}

	private static List<Path> files(Path dir) {
		if (!Files.isDirectory(dir)) {
			log.warn("There is no folder {}, so there are no starter banks", dir.toAbsolutePath());
			return List.of();
		}
		try (Stream<Path> files = Files.list(dir)) {
			return files.filter((file) -> file.getFileName().toString().endsWith(".json")).sorted().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Where they are.
	 *
	 * @param dir the folder, read for files that end in .json
	 */
	@ConfigurationProperties("weakspot.banks")
	record Settings(@DefaultValue("./banks") Path dir) {
	}

}
