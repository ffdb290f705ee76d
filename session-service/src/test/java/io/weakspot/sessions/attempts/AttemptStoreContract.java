package io.weakspot.sessions.attempts;

import java.util.List;
import java.util.stream.IntStream;

import com.mongodb.reactivestreams.client.MongoDatabase;
import io.weakspot.sessions.attempts.Attempts.Attempt;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

/** What the memory of attempts promises, on whatever database. */
abstract class AttemptStoreContract {

	private final Attempts attempts = new AttemptStore(database());

	abstract MongoDatabase database();

	@Test
	void anAnswerCountsOnceHoweverOftenItIsRemembered() {
		Attempt attempt = new Attempt("ada", "q", "a1");

		this.attempts.remember(List.of(attempt, attempt)).block();
		this.attempts.remember(List.of(attempt, new Attempt("ada", "q", "a2"))).block();

		assertThat(this.attempts.count("ada", List.of("q")).block()).containsExactly(entry("q", 2));
	}

	@Test
	void onlyOnesOwnAnswersToThatQuestionCount() {
		this.attempts
			.remember(List.of(new Attempt("ada", "q", "a1"), new Attempt("bob", "q", "b1"),
					new Attempt("ada", "other", "a2")))
			.block();

		assertThat(this.attempts.count("ada", List.of("q", "never")).block()).containsExactly(entry("q", 1));
		assertThat(this.attempts.before("ada", "q", "a9").block()).isEqualTo(1);
		assertThat(this.attempts.before("ada", "never", "a9").block()).isZero();
	}

	@Test
	void anAnswerIsNotBeforeItself() {
		this.attempts.remember(List.of(new Attempt("ada", "q", "a1"), new Attempt("ada", "q", "a2"))).block();

		assertThat(this.attempts.before("ada", "q", "a2").block()).isEqualTo(1);
	}

	@Test
	void manyAtOnceAllCount() {
		Flux.range(0, 64)
			.flatMap((i) -> this.attempts.remember(List.of(new Attempt("ada", "q" + i % 4, "a" + i))), 32)
			.blockLast();

		assertThat(this.attempts.count("ada", IntStream.range(0, 4).mapToObj((i) -> "q" + i).toList()).block())
			.containsOnly(entry("q0", 16), entry("q1", 16), entry("q2", 16), entry("q3", 16));
	}

}
