package io.weakspot.questions.wording;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WordingTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			What is a monad? | define
			Explain hoisting. | explain
			How do you cancel a request? | apply
			When should you use an index? | when-to-use
			Why does this test fail, and how do you fix it? | debug
			What is a common mistake with locks? | common-mistake
			What are the pros and cons of raised beds? | trade-off
			What is the difference between TCP and UDP? | compare
			""")
	void theWordingTellsWhatAQuestionAsksFor(String question, String intent) {
		assertThat(IntentWording.of(question)).isEqualTo(intent);
	}

	@Test
	void anAnswerMakesTheseAndNoOtherPoints() {
		String answer = """
				This is one of the top interview questions. A keel does two things:

				- It keeps the boat from drifting, e.g. in a side wind.
				- It carries ballast. It carries ballast.

				```
				not.a(point);
				```
				See [the **plan**](https://example.org). It was drawn in version 2.1 of the set.
				""";

		assertThat(AnswerPoints.of(answer)).containsExactly("It keeps the boat from drifting, e.g. in a side wind.",
				"It carries ballast.", "See the plan.", "It was drawn in version 2.1 of the set.");
	}

	@Test
	void noMoreThanSixPointsAreMade() {
		assertThat(AnswerPoints.of("Point number one holds. ".repeat(1) + "Two is said here. Three is said here. "
				+ "Four is said here. Five is said here. Six is said here. Seven is said here."))
			.hasSize(6);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			What is it? | what is  it
			What is “it”? | What is "it"?
			What is **`it`**? | What is it
			""")
	void markupCaseAndPunctuationMakeNoOtherQuestion(String one, String other) {
		assertThat(Sameness.key(one)).isEqualTo(Sameness.key(other));
	}

	@Test
	void signsInsideOfAQuestionDo() {
		assertThat(Sameness.key("What does == do?")).isNotEqualTo(Sameness.key("What does === do?"));
	}

	@ParameterizedTest
	@CsvSource({ "C++,c-plus-plus", "C#,c-sharp", "Node.js,node-js", "Spring Boot & Co.,spring-boot-co" })
	void namesBecomeIdsWithoutDots(String name, String slug) {
		assertThat(Slug.of(name)).isEqualTo(slug);
	}

}
