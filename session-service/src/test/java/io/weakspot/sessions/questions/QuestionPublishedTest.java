package io.weakspot.sessions.questions;

import java.nio.charset.StandardCharsets;

import io.weakspot.sessions.domain.KeyPoint;
import io.weakspot.sessions.domain.Question;
import io.weakspot.sessions.domain.TopicWeight;
import io.weakspot.sessions.testing.PublishedQuestion;
import io.weakspot.starter.facts.Fact;
import io.weakspot.starter.facts.MalformedFactException;
import io.weakspot.starter.testing.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.weakspot.sessions.testing.Fixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class QuestionPublishedTest {

	@Test
	void theGoldenExampleIsRead() {
		Question question = QuestionPublished.read(Golden.example("questions.v1", "QuestionPublished"));

		assertThat(question.id()).isEqualTo("django-n-plus-one");
		assertThat(question.kind()).isEqualTo(Question.Kind.OPEN);
		assertThat(question.visibility()).isEqualTo(Question.Visibility.PUBLIC);
		assertThat(question.ownerId()).isNull();
		assertThat(question.topics()).containsExactly(new TopicWeight("django-orm", "ORM and querysets", 1));
		assertThat(question.keyPoints()).extracting(KeyPoint::kind)
			.containsExactly(KeyPoint.Kind.MUST, KeyPoint.Kind.MUST, KeyPoint.Kind.MUST, KeyPoint.Kind.MISCONCEPTION);
		assertThat(question.keyPoints().getFirst().phrasings()).hasSize(1);
		assertThat(question.followUps().getFirst().keyPointId()).isEqualTo("prefetch");
	}

	@Test
	void optionsOfAClosedQuestionAreRead() {
		Question question = QuestionPublished
			.read(PublishedQuestion.aQuestion("closed").withOptions("multiple", "a*", "b").publishedAt(NOON));

		assertThat(question.kind()).isEqualTo(Question.Kind.MULTIPLE);
		assertThat(question.options()).containsExactly(new Question.Option("a", "Option a", true),
				new Question.Option("b", "Option b", false));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{", "null", "[]", "{}", "{\"id\":\"q\",\"version\":1}",
			"{\"id\":\"q\",\"version\":1,\"bankId\":\"b\",\"visibility\":\"secret\"}" })
	void whatIsNoQuestionIsMalformed(String body) {
		Fact fact = new Fact("q:1", "QuestionPublished", "/question-service", NOON, "q",
				body.getBytes(StandardCharsets.UTF_8));

		assertThatThrownBy(() -> QuestionPublished.read(fact)).isInstanceOf(MalformedFactException.class);
	}

}
