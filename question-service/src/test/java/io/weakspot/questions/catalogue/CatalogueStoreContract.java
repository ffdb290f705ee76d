package io.weakspot.questions.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;

import com.mongodb.reactivestreams.client.MongoClients;
import io.weakspot.questions.publishing.OwedFact;
import io.weakspot.starter.security.Caller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** What every database has to do for banks and questions. */
abstract class CatalogueStoreContract {

	private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

	private static final Caller ADA = new Caller("ada", java.util.Set.of("learner"));

	private static final Caller EVE = new Caller("eve", java.util.Set.of("learner"));

	private Banks banks;

	private Questions questions;

	private Measurements measurements;

	/** The address of the database under test. */
	abstract String uri();

	@BeforeEach
	void anEmptyDatabase() {
		ReactiveMongoTemplate mongo = new ReactiveMongoTemplate(MongoClients.create(uri()),
				"store-" + UUID.randomUUID().toString().substring(0, 8));
		this.banks = new Banks(mongo);
		this.questions = new Questions(mongo);
		this.measurements = new Measurements(mongo);
		StepVerifier.create(StoreConfiguration.indexes(mongo)).verifyComplete();
	}

	@Test
	void whatIsMeasuredOfAVersionGivesWayToNewerNumbersOnly() {
		Measured old = new Measured(30, 0.5, 0.4, 0.6, "as expected", NOW);
		Measured newer = new Measured(31, null, null, null, null, NOW);
		Question second = new Question("q", 2, "b", content("Why?"), NOW);

		StepVerifier
			.create(this.measurements.put("q", 2, 7, old)
				.then(this.measurements.put("q", 2, 9, newer))
				.then(this.measurements.put("q", 2, 8, old))
				.then(this.measurements.put("q", 2, 9, old))
				.then(this.measurements.put("q", 1, 1, old))
				.then(this.measurements.of(List.of(second))))
			.expectNext(Map.of("q", newer))
			.verifyComplete();
		StepVerifier.create(this.measurements.of(List.of())).expectNext(Map.of()).verifyComplete();
	}

	@Test
	void aBankIsSeenOnceItIsOpened() {
		Bank bank = bank("b1", "ada", Visibility.PRIVATE);

		StepVerifier.create(this.banks.begin(bank, new Banks.Filling("f", "{}")).then(this.banks.find("b1")))
			.verifyComplete();

		StepVerifier.create(this.banks.open(bank).then(this.banks.find("b1"))).expectNext(bank).verifyComplete();
		StepVerifier.create(this.banks.filling("b1")).expectNext(new Banks.Filling("f", "{}")).verifyComplete();
	}

	@Test
	void whoeverBeginsABankSecondFindsTheNoteOfTheFirst() {
		Bank bank = bank("b1", "ada", Visibility.PRIVATE);
		Banks.Filling first = new Banks.Filling("first", "{}");

		StepVerifier
			.create(this.banks.begin(bank, first).then(this.banks.begin(bank, new Banks.Filling("second", "{}"))))
			.expectNext(new Banks.Begun(first, true))
			.verifyComplete();
	}

	@Test
	void aPrivateBankIsSeenByItsOwnerAlone() {
		StepVerifier
			.create(this.banks.put(bank("b1", "ada", Visibility.PRIVATE))
				.then(this.banks.put(bank("b2", null, Visibility.PUBLIC)))
				.thenMany(this.banks.visibleTo(EVE).map(Bank::id)))
			.expectNext("b2")
			.verifyComplete();
		StepVerifier.create(this.banks.visibleTo(ADA).map(Bank::id)).expectNext("b1", "b2").verifyComplete();
		StepVerifier.create(this.banks.visibleTo(ADA, "b1", 1).map(Bank::id)).expectNext("b2").verifyComplete();
	}

	@Test
	void aDeletedBankStaysDeleted() {
		Bank bank = bank("b1", null, Visibility.PUBLIC);

		StepVerifier.create(this.banks.put(bank).then(this.banks.delete("b1", NOW)).then(this.banks.put(bank)))
			.expectNext(false)
			.verifyComplete();
		StepVerifier.create(this.banks.find("b1")).verifyComplete();
	}

	@Test
	void aQuestionComesBackAsItWasStored() {
		Bank bank = bank("b1", "ada", Visibility.PRIVATE);
		QuestionContent content = content("What is clay?");

		StepVerifier.create(this.questions.add(bank, "q1", content, NOW).then(this.questions.find("q1")))
			.expectNext(new Question("q1", 1, "b1", content, NOW))
			.verifyComplete();
	}

	@Test
	void aVersionAndTheFactThatItOwesAreOneWrite() {
		Bank bank = bank("b1", "ada", Visibility.PRIVATE);

		StepVerifier
			.create(this.questions.add(bank, "q1", content("What is clay?"), NOW)
				.thenMany(this.questions.owed())
				.map(OwedFact::id))
			.expectNext("q1:1")
			.verifyComplete();
	}

	@Test
	void aFactThatWasSentIsOwedNoMoreUnlessANewerOneIs() {
		Bank bank = bank("b1", "ada", Visibility.PRIVATE);
		this.questions.add(bank, "q1", content("What is clay?"), NOW).block();
		OwedFact first = now(this.questions.owed().next());

		StepVerifier
			.create(this.questions.change(bank, "q1", 1, content("What is red clay?"), NOW).map(Question::version))
			.expectNext(2)
			.verifyComplete();
		StepVerifier.create(this.questions.settle(first)).expectNext(false).verifyComplete();
		OwedFact second = now(this.questions.owed().next());
		assertThat(second.id()).isEqualTo("q1:2");
		StepVerifier.create(this.questions.settle(second)).expectNext(true).verifyComplete();
		StepVerifier.create(this.questions.owed()).verifyComplete();
		StepVerifier.create(this.questions.oweAgain("q1").thenMany(this.questions.owed()))
			.expectNext(second)
			.verifyComplete();
	}

	@Test
	void versionsNeverChangeAndStayReadable() {
		Bank bank = bank("b1", "ada", Visibility.PRIVATE);
		QuestionContent first = content("What is clay?");
		this.questions.add(bank, "q1", first, NOW).block();
		this.questions.change(bank, "q1", 1, content("What is red clay?"), NOW.plusSeconds(1)).block();
		Question current = now(this.questions.find("q1"));
		this.questions.delete(current, NOW.plusSeconds(2)).block();

		StepVerifier.create(this.questions.version("q1", 1))
			.expectNext(new Question("q1", 1, "b1", first, NOW))
			.verifyComplete();
		StepVerifier.create(this.questions.find("q1")).verifyComplete();
	}

	@Test
	void ofManyWhoChangeOneVersionAtOnceOneSucceeds() {
		Bank bank = bank("b1", "ada", Visibility.PRIVATE);
		this.questions.add(bank, "q1", content("What is clay?"), NOW).block();

		List<Question> changed = Flux.fromStream(IntStream.range(0, 16).boxed())
			.flatMap((at) -> this.questions.change(bank, "q1", 1, content("Clay " + at), NOW), 16)
			.collectList()
			.block();

		assertThat(changed).hasSize(1);
		assertThat(now(this.questions.find("q1")).version()).isEqualTo(2);
	}

	@Test
	void aFileStoresWhatItSaysAnewAndNothingElse() {
		Bank bank = bank("b1", null, Visibility.PUBLIC);

		StepVerifier.create(fromFile(bank, "What is clay?")).expectNext(true).verifyComplete();
		StepVerifier.create(fromFile(bank, "What is clay?")).expectNext(false).verifyComplete();
		StepVerifier.create(fromFile(bank, "What is red clay?")).expectNext(true).verifyComplete();
		assertThat(now(this.questions.find("q1")).version()).isEqualTo(2);
		this.questions.withdraw(now(this.questions.find("q1")), NOW).block();
		StepVerifier.create(fromFile(bank, "What is red clay?")).expectNext(true).verifyComplete();
		assertThat(now(this.questions.find("q1")).version()).isEqualTo(3);
	}

	@Test
	void whatAnAuthorDeletedDoesNotComeBackFromItsFile() {
		Bank bank = bank("b1", null, Visibility.PUBLIC);
		fromFile(bank, "What is clay?").block();
		this.questions.delete(now(this.questions.find("q1")), NOW).block();

		StepVerifier.create(fromFile(bank, "What is clay?")).expectNext(false).verifyComplete();
	}

	@Test
	void questionsAreCountedByBankAndLevel() {
		Bank bank = bank("b1", "ada", Visibility.PRIVATE);
		this.questions.addAll(bank, Map.of("q1", content("A?"), "q2", content("B?")), NOW).block();

		StepVerifier.create(this.questions.counts(List.of("b1", "b2")))
			.expectNext(new Questions.LevelCount("b1", Level.FRESHER, 2))
			.verifyComplete();
	}

	@Test
	void questionsAreFoundByTopicLevelIntentAndWords() {
		Bank bank = bank("b1", "ada", Visibility.PRIVATE);
		this.questions.addAll(bank, Map.of("q1", content("What is red clay?"), "q2", content("What is a kiln?")), NOW)
			.block();

		StepVerifier.create(
				this.questions
					.list(new QuestionFilter(List.of("b1"), "clay", Level.FRESHER, Intent.DEFINE,
							List.of("CLAY", "red")), null, 0)
					.map(Question::id))
			.expectNext("q1")
			.verifyComplete();
		StepVerifier.create(this.questions.list(QuestionFilter.ofBanks(List.of("b1")), "q1", 5).map(Question::id))
			.expectNext("q2")
			.verifyComplete();
		StepVerifier
			.create(this.questions.list(new QuestionFilter(List.of("b1"), "other", null, null, List.of()), null, 0))
			.verifyComplete();
	}

	private static <T> T now(Mono<T> mono) {
		return Objects.requireNonNull(mono.block());
	}

	private Mono<Boolean> fromFile(Bank bank, String text) {
		return this.questions.putFromFile(bank, "q1", content(text), text, NOW);
	}

	private static Bank bank(String id, @org.jspecify.annotations.Nullable String owner, Visibility visibility) {
		return new Bank(id, "Pottery", "Clay", owner, visibility, List.of(Topic.named("clay", "Clay")), List.of(), null,
				null, NOW);
	}

	private static QuestionContent content(String text) {
		return new QuestionContent(text, null, QuestionKind.OPEN, List.of(), List.of(new TopicWeight("clay", 1)),
				Level.FRESHER, Intent.DEFINE, "Earth.",
				List.of(new KeyPoint("p", "Earth", KeyPoint.Kind.MUST, List.of("Soil"), true)), List.of(), null, null,
				null, null);
	}

}
