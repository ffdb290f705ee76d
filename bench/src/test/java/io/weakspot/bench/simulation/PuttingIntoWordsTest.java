package io.weakspot.bench.simulation;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import io.weakspot.bench.simulation.KnownQuestion.Point;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PuttingIntoWordsTest {

	private final Wording wording = new Wording(Questions.ALL);

	@Test
	void everyPointThatCameToMindIsSaidAndNoOther() {
		for (String answer : answers(Set.of("look", "prefetch"), false)) {
			assertThat(says(answer, "look")).as(answer).isTrue();
			assertThat(says(answer, "prefetch")).as(answer).isTrue();
			assertThat(says(answer, "join")).as(answer).isFalse();
			assertThat(says(answer, "cache")).as(answer).isFalse();
		}
	}

	@Test
	void whoHasNothingToSaySaysNothingOfTheQuestion() {
		for (String answer : answers(Set.of(), false)) {
			assertThat(answer).isNotBlank();
			assertThat(Questions.ORM.points()).noneMatch((point) -> says(answer, point.id()));
		}
	}

	@Test
	void whoDoesNotWeighTakesTheWordingWithoutABut() {
		assertThat(answers(Set.of("join"), false)).noneMatch((answer) -> answer.contains("but"));
		assertThat(answers(Set.of("join"), true)).anyMatch((answer) -> answer.contains("but it needs memory"));
	}

	@Test
	void theSameChanceGivesTheSameWordsAndOthersGiveOthers() {
		assertThat(answers(Set.of("look", "join"), false)).isEqualTo(answers(Set.of("look", "join"), false));
		assertThat(Set.copyOf(answers(Set.of("look", "join"), false))).hasSizeGreaterThan(10);
	}

	private List<String> answers(Set<String> covered, boolean tradeOff) {
		Intention intention = new Intention(covered, null, tradeOff, false);
		return IntStream.range(0, 50)
			.mapToObj((i) -> this.wording.of(Questions.ORM, intention, Lot.of(1, "test", i)))
			.toList();
	}

	private static boolean says(String answer, String pointId) {
		Point point = Questions.ORM.points()
			.stream()
			.filter((one) -> one.id().equals(pointId))
			.findFirst()
			.orElseThrow();
		String heard = answer.toLowerCase();
		return heard.contains(point.text().toLowerCase())
				|| point.phrasings().stream().anyMatch((way) -> heard.contains(way.toLowerCase()));
	}

}
