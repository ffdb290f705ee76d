package io.weakspot.sessions.questions;

import java.time.Duration;

import com.mongodb.reactivestreams.client.MongoDatabase;
import io.weakspot.sessions.domain.Choosing;
import io.weakspot.sessions.domain.Question;
import io.weakspot.sessions.testing.PublishedQuestion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static io.weakspot.sessions.testing.Fixtures.NOON;
import static io.weakspot.sessions.testing.PublishedQuestion.aQuestion;
import static org.assertj.core.api.Assertions.assertThat;

/** What the copy of the questions promises, on whatever database. */
abstract class CopiedQuestionsContract {

	private final MongoDatabase database = database();

	private final CopiedQuestions questions = new CopiedQuestions(new QuestionStore(this.database), 100);

	abstract MongoDatabase database();

	@Test
	void aPublishedQuestionIsThereAfterARestartAsItWas() {
		Question question = publish(aQuestion("q").withOptions("single", "a*", "b").asking("Which one?"), 0);

		CopiedQuestions restarted = restarted();

		assertThat(restarted.find("q", 1).block()).isEqualTo(question);
		assertThat(restarted.open("django", "ada")).extracting(Choosing.Candidate::questionId).containsExactly("q");
	}

	@Test
	void aNewVersionIsChosenAndTheOldOneStaysForPastSessions() {
		publish(aQuestion("q").asking("Old?"), 0);
		publish(aQuestion("q").inVersion(2).asking("New?"), 60);

		CopiedQuestions restarted = restarted();

		assertThat(restarted.open("django", "ada")).extracting(Choosing.Candidate::version).containsExactly(2);
		assertThat(text(restarted.find("q", 1).block())).isEqualTo("Old?");
		assertThat(text(restarted.find("q", 2).block())).isEqualTo("New?");
	}

	@Test
	void factsThatComeAgainUndoNothing() {
		PublishedQuestion first = aQuestion("q");
		publish(first, 0);
		delete("q", 30);
		publish(first.inVersion(2), 60);

		publish(first, 0);
		delete("q", 30);

		assertThat(this.questions.open("django", "ada")).extracting(Choosing.Candidate::version).containsExactly(2);
		assertThat(restarted().open("django", "ada")).extracting(Choosing.Candidate::version).containsExactly(2);
	}

	@Test
	void aDeletedQuestionIsNeverChosenAndStaysForPastSessions() {
		publish(aQuestion("q"), 0);
		delete("q", 60);

		CopiedQuestions restarted = restarted();

		assertThat(this.questions.open("django", "ada")).isEmpty();
		assertThat(restarted.open("django", "ada")).isEmpty();
		assertThat(restarted.open(null, "ada")).isEmpty();
		assertThat(restarted.find("q", 1).block()).isNotNull();
	}

	@Test
	void aPrivateQuestionIsForItsOwnerAlone() {
		publish(aQuestion("q").privateTo("ada"), 0);

		assertThat(restarted().open("django", "ada")).hasSize(1);
		assertThat(restarted().open("django", "bob")).isEmpty();
		assertThat(restarted().open(null, "bob")).isEmpty();
	}

	@Test
	void aBankThatBecomesPrivateClosesForOthers() {
		publish(aQuestion("q"), 0);
		publish(aQuestion("q").privateTo("ada"), 60);

		assertThat(this.questions.open("django", "bob")).isEmpty();
		assertThat(restarted().open("django", "bob")).isEmpty();
	}

	@Test
	void allBanksTogetherAreOpenToo() {
		publish(aQuestion("one").inBank("a"), 0);
		publish(aQuestion("other").inBank("b"), 0);

		assertThat(this.questions.open(null, "ada")).hasSize(2);
		assertThat(this.questions.open("a", "ada")).hasSize(1);
	}

	private Question publish(PublishedQuestion published, int secondsAfterNoon) {
		Question question = QuestionPublished.read(published.publishedAt(NOON));
		this.questions.store(question, NOON.plusSeconds(secondsAfterNoon)).block();
		this.questions.learn(question, NOON.plusSeconds(secondsAfterNoon));
		return question;
	}

	private void delete(String id, int secondsAfterNoon) {
		this.questions.storeDeleted(id, NOON.plusSeconds(secondsAfterNoon)).block();
		this.questions.learnDeleted(id, NOON.plusSeconds(secondsAfterNoon));
	}

	private CopiedQuestions restarted() {
		CopiedQuestions restarted = new CopiedQuestions(new QuestionStore(this.database), 100);
		restarted.load().block(Duration.ofSeconds(5));
		return restarted;
	}

	private static @Nullable String text(@Nullable Question question) {
		return (question != null) ? question.text() : null;
	}

}
