package io.weakspot.sessions.answering;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.weakspot.sessions.domain.Session;
import io.weakspot.sessions.domain.SubmittedAnswer;
import io.weakspot.sessions.outbox.OwedFact;
import io.weakspot.sessions.testing.Fixtures;
import io.weakspot.sessions.testing.HandedOver;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static io.weakspot.sessions.testing.Fixtures.NOON;
import static io.weakspot.sessions.testing.Fixtures.aGrade;
import static io.weakspot.sessions.testing.Fixtures.anAnswer;
import static org.assertj.core.api.Assertions.assertThat;

/** What the answers promise, on whatever database. */
abstract class AnswerStoreContract {

	private final HandedOver outbox = new HandedOver();

	private final MongoDatabase database = database();

	private final AnswerStore answers = new AnswerStore(this.database, this.outbox);

	private final Session session = Fixtures.aSession("ada", 3);

	private final SubmittedAnswer answer = anAnswer(this.session, 0, "I look at the queries first.");

	abstract MongoDatabase database();

	@Test
	void anAnswerIsThereAsItWasAndOwesItsFact() {
		assertThat(this.answers.insert(this.answer, "key", "print").block()).isTrue();

		assertThat(this.answers.find(this.answer.answerId()).block()).isEqualTo(new Answer(this.answer, null, null));
		assertThat(owed(this.answer)).containsExactly(this.answer.answerId() + ":submitted");
		assertThat(this.outbox.ids()).containsExactly(this.answer.answerId() + ":submitted");
	}

	@Test
	void anAnswerFromBeforeThereWereCohortsIsRead() {
		this.answers.insert(this.answer, "key", "print").block();
		Mono.from(this.database.getCollection(AnswerStore.COLLECTION)
			.updateMany(Filters.empty(),
					Updates.combine(Updates.unset("answer.assignmentId"), Updates.unset("answer.cohortIds"))))
			.block();

		assertThat(this.answers.find(this.answer.answerId()).block()).isEqualTo(new Answer(this.answer, null, null));
	}

	@Test
	void aPositionTakesOneAnswer() {
		this.answers.insert(this.answer, "key", "print").block();

		assertThat(this.answers.insert(anAnswer(this.session, 0, "Other."), "other", "print").block()).isFalse();
		assertThat(this.answers.findByKey("ada", "other", this.answer.answerId()).block()).isNull();
	}

	@Test
	void aKeyIsForOneAnswerOfALearner() {
		this.answers.insert(this.answer, "key", "print").block();
		Session bobs = Fixtures.aSession("bob", 1);

		assertThat(this.answers.insert(anAnswer(this.session, 1, "Other."), "key", "print").block()).isFalse();
		assertThat(this.answers.insert(anAnswer(bobs, 0, "Bob's."), "key", "print").block()).isTrue();
		assertThat(this.answers.find(SubmittedAnswer.id(this.session.id(), 1)).block()).isNull();
	}

	@Test
	void aKeyIsFoundWhereverItWasUsed() {
		this.answers.insert(this.answer, "key", "print").block();

		AnswerStore.Stored there = this.answers.findByKey("ada", "key", this.answer.answerId()).block();
		AnswerStore.Stored elsewhere = this.answers.findByKey("ada", "key", "somewhere-else").block();

		assertThat(Objects.requireNonNull(there).fingerprint()).isEqualTo("print");
		assertThat(elsewhere).isEqualTo(there);
		assertThat(this.answers.confirm(there).block()).isEqualTo(there);
		assertThat(this.answers.findByKey("bob", "key", this.answer.answerId()).block()).isNull();
	}

	@Test
	void ofManyAtOnceOneIsKept() {
		List<Boolean> kept = Flux.range(0, 32)
			.flatMap((i) -> this.answers.insert(anAnswer(this.session, i % 3, "Answer " + i), "key" + i % 3, "print"),
					32)
			.collectList()
			.block();

		assertThat(kept).filteredOn((each) -> each).hasSize(3);
		assertThat(this.answers.of(this.session).block()).hasSize(3);
		assertThat(this.outbox.ids()).hasSize(3).doesNotHaveDuplicates();
	}

	@Test
	void theAnswersOfASessionComeInTheOrderOfItsQuestions() {
		this.answers.insert(anAnswer(this.session, 2, "Last."), "key2", "print").block();
		this.answers.insert(this.answer, "key0", "print").block();
		this.answers.insert(anAnswer(Fixtures.aSession("ada", 1), 0, "Elsewhere."), "key9", "print").block();

		assertThat(this.answers.of(this.session).block()).extracting((answer) -> answer.submitted().position())
			.containsExactly(0, 2);
		assertThat(this.answers.existing(this.session.answerIds()).block())
			.containsExactlyInAnyOrder(this.session.answerIds().get(0), this.session.answerIds().get(2));
		assertThat(this.answers.acceptedAt(this.session.answerIds()).block()).isEqualTo(
				Map.of(this.session.answerIds().get(0), NOON, this.session.answerIds().get(2), NOON.plusSeconds(2)));
	}

	@Test
	void aGradeIsWrittenWithTheFactThatItOwes() {
		this.answers.insert(this.answer, "key", "print").block();

		assertThat(this.answers.recordGrade(this.answer.answerId(), aGrade(0.5, "1"), NOON).block()).isTrue();

		assertThat(this.answers.find(this.answer.answerId()).block())
			.isEqualTo(new Answer(this.answer, aGrade(0.5, "1"), NOON));
		assertThat(owed(this.answer)).containsExactly(this.answer.answerId() + ":submitted",
				this.answer.answerId() + ":graded:test:1");
		assertThat(this.outbox.ids()).isEqualTo(owed(this.answer));
	}

	@Test
	void theSameGraderInTheSameVersionGradesOnce() {
		this.answers.insert(this.answer, "key", "print").block();

		List<Boolean> written = Flux.range(0, 16)
			.flatMap((i) -> this.answers.recordGrade(this.answer.answerId(), aGrade(i / 16.0, "1"), NOON), 16)
			.collectList()
			.block();

		assertThat(written).filteredOn((each) -> each).hasSize(1);
		assertThat(owed(this.answer)).hasSize(2);
	}

	@Test
	void aNewerVersionOfAGraderReplacesTheGrade() {
		this.answers.insert(this.answer, "key", "print").block();
		this.answers.recordGrade(this.answer.answerId(), aGrade(0.5, "1"), NOON).block();

		assertThat(this.answers.recordGrade(this.answer.answerId(), aGrade(0.7, "2"), NOON.plusSeconds(1)).block())
			.isTrue();

		assertThat(this.answers.find(this.answer.answerId()).block())
			.isEqualTo(new Answer(this.answer, aGrade(0.7, "2"), NOON.plusSeconds(1)));
		assertThat(owed(this.answer)).hasSize(3).endsWith(this.answer.answerId() + ":graded:test:2");
	}

	@Test
	void anAnswerThatIsNotThereTakesNoGrade() {
		assertThat(this.answers.recordGrade(UUID.randomUUID() + "-0", aGrade(0.5, "1"), NOON).block()).isFalse();
	}

	private List<String> owed(SubmittedAnswer answer) {
		AnswerStore.Stored stored = this.answers.findByKey(answer.learnerId(), "key", answer.answerId()).block();
		return Objects.requireNonNull(stored).owed().stream().map(OwedFact::id).toList();
	}

}
