package io.weakspot.sessions.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import io.weakspot.sessions.domain.Choosing.Candidate;
import io.weakspot.sessions.domain.Choosing.Wish;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ChoosingTest {

	private static final Wish ANYTHING = new Wish(Set.of(), null);

	private final List<Candidate> bank = IntStream.range(0, 30)
		.mapToObj((i) -> new Candidate("q" + i, 1, Set.of((i < 10) ? "orm" : "views"),
				(i % 2 == 0) ? "fresher" : "experienced"))
		.toList();

	@Test
	void theSameSeedGivesTheSameOrderHoweverTheQuestionsCame() {
		List<Candidate> reversed = new ArrayList<>(this.bank);
		Collections.reverse(reversed);

		assertThat(Choosing.shuffled(reversed, ANYTHING, 7)).isEqualTo(Choosing.shuffled(this.bank, ANYTHING, 7));
	}

	@Test
	void anotherSeedGivesAnotherOrderOfTheSameQuestions() {
		List<Candidate> one = Choosing.shuffled(this.bank, ANYTHING, 7);
		List<Candidate> other = Choosing.shuffled(this.bank, ANYTHING, 8);

		assertThat(one).isNotEqualTo(other).containsExactlyInAnyOrderElementsOf(other);
	}

	@Test
	void onlyQuestionsOfTheTopicAndLevelAreChosen() {
		List<Candidate> chosen = Choosing.shuffled(this.bank, new Wish(Set.of("orm", "forms"), "fresher"), 7);

		assertThat(chosen).extracting(Candidate::questionId).containsExactlyInAnyOrder("q0", "q2", "q4", "q6", "q8");
	}

	@Test
	void whatWasNeverSeenComesFirstAndThenWhatWasSeenLeast() {
		List<Candidate> four = List.of(candidate("often"), candidate("new"), candidate("once"), candidate("other"));
		Map<String, Integer> attempts = Map.of("often", 5, "once", 1);

		List<Session.Item> chosen = Choosing.leastSeen(four, 3,
				(candidate) -> attempts.getOrDefault(candidate.questionId(), 0));

		assertThat(chosen).extracting(Session.Item::questionId).containsExactly("new", "other", "once");
	}

	private static Candidate candidate(String id) {
		return new Candidate(id, 1, Set.of(), "fresher");
	}

}
