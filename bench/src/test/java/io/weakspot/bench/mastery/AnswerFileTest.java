package io.weakspot.bench.mastery;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;

import io.weakspot.analytics.domain.mastery.GradedAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class AnswerFileTest {

	private static final String ANSWERS = """
			mood,correct,ts,skills,item,seq,learner
			x,1,,s1|s2,i1,2,ann
			x,0.5,,s1,i2,1,ann

			x,0,,s1,i1,0,ben
			""";

	@TempDir
	private Path folder;

	@Test
	void findsColumnsByNameAndOrdersAnswers() throws IOException {
		List<History> histories = read(ANSWERS);

		assertThat(histories).extracting(History::learner).containsExactly("ann", "ben");
		assertThat(histories.getFirst().answers()).extracting(GradedAnswer::questionId).containsExactly("i2", "i1");
		assertThat(histories.getFirst().answers()).extracting(GradedAnswer::score).containsExactly(0.5, 1.0);
	}

	@Test
	void sharesAnAnswerAmongItsTopics() throws IOException {
		GradedAnswer answer = read(ANSWERS).getFirst().answers().getLast();

		assertThat(answer.topics()).extracting(GradedAnswer.Topic::id).containsExactly("s1", "s2");
		assertThat(answer.topics().getFirst().weight()).isCloseTo(Math.sqrt(0.5), within(1e-12));
	}

	@Test
	void goesByTheOrderWhereTheClockGoesBack() throws IOException {
		List<GradedAnswer> answers = read("""
				learner,seq,item,skills,ts,correct
				ann,1,i1,s,100,1
				ann,2,i2,s,90.5,1
				ann,3,i3,s,,1
				ann,4,i4,s,160,1
				""").getFirst().answers();

		assertThat(answers).extracting(GradedAnswer::questionId).containsExactly("i1", "i2", "i3", "i4");
		assertThat(answers).extracting(GradedAnswer::acceptedAt)
			.containsExactly(100_000L, 100_000L, 100_000L, 160_000L);
	}

	@Test
	void readsAZippedFile() throws IOException {
		Path file = this.folder.resolve("answers.csv.gz");
		try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
			out.write(ANSWERS.getBytes(StandardCharsets.UTF_8));
		}

		assertThat(new AnswerFile(file).read()).hasSize(2);
	}

	@Test
	void saysWhichColumnIsMissing() {
		assertThatIllegalArgumentException().isThrownBy(() -> read("learner,seq,item,skills,ts\n"))
			.withMessageContaining("no column correct");
	}

	private List<History> read(String text) throws IOException {
		Path file = this.folder.resolve("answers.csv");
		Files.writeString(file, text);
		return new AnswerFile(file).read();
	}

}
