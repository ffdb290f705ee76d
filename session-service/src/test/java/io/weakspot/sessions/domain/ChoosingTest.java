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
	void thoseThatAreAskedForComeInTheirOrderAndNoOthers() {
		Wish wish = new Wish(Set.of(), null, Set.of("q7", "q3", "gone"));

		List<Candidate> fitting = Choosing.shuffled(this.bank, wish, 7);

		assertThat(Choosing.those(fitting, List.of("q7", "gone", "q3"))).extracting(Session.Item::questionId)
			.containsExactly("q7", "q3");
		assertThat(fitting).hasSize(2);
	}

	@Test
	void whatWasNeverSeenComesFirstAndThenWhatWasSeenLeast() {
		List<Candidate> four = List.of(candidate("often"), candidate("new"), candidate("once"), candidate("other"));
		Map<String, Integer> attempts = Map.of("often", 5, "once", 1);

		List<Candidate> sorted = Choosing.leastSeenFirst(four,
				(candidate) -> attempts.getOrDefault(candidate.questionId(), 0));

		assertThat(Choosing.first(sorted, 3)).extracting(Session.Item::questionId)
			.containsExactly("new", "other", "once");
	}

	@Test
	void soManyOfEachTopicComeInTheOrderThatTheyHad() {
		List<Candidate> bank = List.of(about("1", "orm"), about("2", "orm"), about("3", "views"), about("4", "orm"),
				about("5", "views"), about("6", "forms"));

		assertThat(ofEach(bank, Map.of("orm", 2, "views", 1))).containsExactly("1", "2", "3");
		assertThat(ofEach(bank, Map.of("forms", 3))).containsExactly("6");
		assertThat(ofEach(bank, Map.of("caching", 1))).isEmpty();
	}

	@Test
	void aQuestionAboutTwoTopicsIsLeftToTheTopicThatHasFewest() {
		List<Candidate> bank = List.of(about("both", "orm", "views"), about("1", "orm"), about("2", "orm"));

		assertThat(ofEach(bank, Map.of("orm", 1, "views", 1))).containsExactly("both", "1");
	}

	@Test
	void theTopicsTakeTurnsUntilOneHasNoMore() {
		List<Candidate> bank = List.of(about("1", "orm"), about("2", "orm"), about("3", "orm"), about("4", "views"),
				about("5", "forms"));

		assertThat(spread(bank, Set.of(), 5)).containsExactly("1", "4", "5", "2", "3");
		assertThat(spread(bank, Set.of("orm", "views"), 3)).containsExactly("1", "4", "2");
	}

	@Test
	void aQuestionAboutTwoTopicsCountsForBoth() {
		List<Candidate> bank = List.of(about("both", "orm", "views"), about("orm", "orm"), about("forms", "forms"));

		assertThat(spread(bank, Set.of(), 2)).containsExactly("both", "forms");
	}

	@Test
	void moreThanThereIsCantBeSpread() {
		assertThat(spread(this.bank, Set.of(), 100)).hasSize(30).doesNotHaveDuplicates();
		assertThat(spread(List.of(), Set.of("orm"), 3)).isEmpty();
	}

	private static List<String> ofEach(List<Candidate> bank, Map<String, Integer> counts) {
		return Choosing.ofEach(bank, counts).stream().map(Session.Item::questionId).toList();
	}

	private static List<String> spread(List<Candidate> bank, Set<String> topics, int count) {
		List<Candidate> fitting = bank.stream().filter(new Wish(topics, null)::fits).toList();
		return Choosing.spread(fitting, topics, count).stream().map(Session.Item::questionId).toList();
	}

	private static Candidate candidate(String id) {
		return about(id);
	}

	private static Candidate about(String id, String... topics) {
		return new Candidate(id, 1, Set.of(topics), "fresher");
	}

}
