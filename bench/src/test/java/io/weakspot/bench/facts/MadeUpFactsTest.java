package io.weakspot.bench.facts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.weakspot.bench.facts.FactBodies.AnswerGraded;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class MadeUpFactsTest {

	private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

	private final MadeUpSchool school = new MadeUpSchool("test", "owner", 500, Instant.parse("2026-11-01T08:00:00Z"),
			Duration.ofSeconds(1));

	@Test
	void everyFactKeepsTheContract() throws IOException {
		for (FactRecord fact : this.school.beginning()) {
			assertThat(violations(fact)).as(fact.id()).isEmpty();
		}
		for (long number = 0; number < 200; number++) {
			FactRecord fact = this.school.answer(number);
			assertThat(violations(fact)).as(fact.id()).isEmpty();
		}
	}

	@Test
	void theFirstLearnerGivesEveryTenthAnswer() {
		List<AnswerGraded> answers = answers(1005);

		long owners = answers.stream().filter((answer) -> answer.learnerId().equals("owner")).count();

		assertThat(owners).isEqualTo(MadeUpSchool.ofTheFirstLearner(1005)).isEqualTo(101);
	}

	@Test
	void anAnswerIsTheFirstOnlyOnce() {
		List<AnswerGraded> answers = answers(5000);

		List<String> first = answers.stream()
			.filter(AnswerGraded::first)
			.map((answer) -> answer.learnerId() + answer.questionId())
			.toList();

		assertThat(first).doesNotHaveDuplicates();
		assertThat(answers).filteredOn((answer) -> !answer.first()).isNotEmpty();
		assertThat(answers).extracting(AnswerGraded::answerId).doesNotHaveDuplicates();
	}

	@Test
	void aTopicIsMetWithItsFirstAnswer() {
		long met = answers(3000).stream()
			.map((answer) -> answer.learnerId() + answer.topics().getFirst().id())
			.distinct()
			.count();

		assertThat(this.school.learnerTopics()).isEqualTo(met);
	}

	@Test
	void theClassAnswersAsPartOfItsCohort() {
		List<AnswerGraded> answers = answers(2000);

		double share = answers.stream().filter((answer) -> !answer.cohortIds().isEmpty()).count() / 2000.0;

		assertThat(share).isCloseTo(0.9 * 200 / 499, within(0.05));
	}

	private List<AnswerGraded> answers(int count) {
		return LongStream.range(0, count)
			.mapToObj((number) -> (AnswerGraded) this.school.answer(number).body())
			.toList();
	}

	private static List<Error> violations(FactRecord fact) throws IOException {
		Path schema = Path.of("..", "events", fact.topic(), fact.type() + ".schema.json");
		return SCHEMAS.getSchema(Files.readString(schema), InputFormat.JSON)
			.validate(new String(fact.json(), StandardCharsets.UTF_8), InputFormat.JSON);
	}

}
