package io.weakspot.questions.importing;

import java.util.List;

import io.weakspot.questions.catalogue.Topic;
import io.weakspot.questions.catalogue.TopicWeight;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Categories, decks and tags become a tree of topics. */
class PathTopicsTest {

	@Test
	void whatAllBeginWithNamesTheBank() {
		PathTopics topics = topics(List.of("Course", "Tea", "Green"), List.of("Course", "Tea", "Black"), List.of());

		assertThat(topics.title()).isEqualTo("Course: Tea");
		assertThat(topics.of(List.of("Course", "Tea", "Green"), List.of()))
			.containsExactly(new TopicWeight("green", 1));
	}

	@Test
	void aLonelyCategoryNamesTheBankAndIsATopic() {
		PathTopics topics = topics(List.of("Tea"));

		assertThat(topics.title()).isEqualTo("Tea");
		assertThat(topics.of(List.of("Tea"), List.of())).containsExactly(new TopicWeight("tea", 1));
	}

	@Test
	void aPartOfATopicHasItAsItsParent() {
		PathTopics topics = topics(List.of("Tea"), List.of("Tea", "Green"));

		topics.of(List.of("Tea", "Green"), List.of());

		assertThat(topics.all()).containsExactly(Topic.named("tea", "Tea"),
				new Topic("tea-green", "Green", "tea", List.of(), List.of()));
	}

	@Test
	void namesInOtherScriptsHaveIdsToo() {
		PathTopics topics = topics(List.of("Чай"), List.of("茶"));

		topics.of(List.of("Чай"), List.of(List.of("茶")));

		assertThat(topics.all()).extracting(Topic::id).hasSize(2).allMatch((id) -> id.matches("topic-[0-9a-f]{12}"));
	}

	@Test
	void withoutCategoriesThereIsNoTopic() {
		PathTopics topics = topics(List.of());

		assertThat(topics.title()).isEqualTo("Imported questions");
		assertThat(topics.of(List.of(), List.of())).isEmpty();
	}

	@Test
	void aQuestionHasAFewTopicsAtMostAndTheRestIsCounted() {
		PathTopics topics = topics(List.of());
		List<List<String>> tags = java.util.stream.IntStream.range(0, 30)
			.mapToObj((number) -> List.of("tag " + number))
			.toList();

		assertThat(topics.of(List.of(), tags)).hasSize(20);
		assertThat(topics.passedOver()).isEqualTo(10);
	}

	@SafeVarargs
	private static PathTopics topics(List<String>... categories) {
		return new PathTopics(List.of(categories));
	}

}
