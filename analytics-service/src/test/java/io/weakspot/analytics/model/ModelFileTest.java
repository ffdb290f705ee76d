package io.weakspot.analytics.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.weakspot.analytics.domain.mastery.FittedPopulation;
import io.weakspot.analytics.domain.mastery.Gaussian;
import io.weakspot.analytics.domain.mastery.Head;
import io.weakspot.analytics.domain.mastery.Model;
import io.weakspot.analytics.domain.mastery.Priors;
import io.weakspot.analytics.domain.mastery.Trees;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class ModelFileTest {

	private static final Trees.Tree TREE = new Trees.Tree(new int[] { 1, -1, -1 }, new float[] { 0.5f, -1, 2 },
			new int[] { 2, 0, 0 });

	private static final FittedPopulation POPULATION = new FittedPopulation(Priors.DEFAULT, new Gaussian(0.75, 0),
			Map.of("orm", new FittedPopulation.Topic(new Gaussian(-0.5, 0.25), 0.125)),
			Map.of("q1", new Gaussian(1.5, 0.5)), 0.0625, -0.25);

	private static final Model MODEL = new Model(Priors.DEFAULT, POPULATION, new Head(new Trees(List.of(TREE))), 1.5);

	@TempDir
	private Path folder;

	@Test
	void readsWhatItWrote() throws IOException {
		Path file = this.folder.resolve("model.json");

		ModelFile.write(MODEL, "./weakspot fit", file);
		Model read = new ModelFile(file).read();

		assertThat(read.population()).isEqualTo(POPULATION);
		assertThat(read.priors()).isEqualTo(Priors.DEFAULT);
		assertThat(read.spread()).isEqualTo(1.5);
		assertThat(read.head().trees().each()).hasSize(1);
		assertThat(read.head().trees().each().getFirst().bounds()).containsExactly(0.5f, -1, 2);
	}

	@Test
	void shipsAModelThatKnowsNobody() {
		Model shipped = new ModelFile(null).read();

		assertThat(shipped.priors()).isEqualTo(Priors.DEFAULT);
		assertThat(shipped.population()).isEqualTo(FittedPopulation.unknown(Priors.DEFAULT));
		assertThat(shipped.head().trees().each()).isNotEmpty();
		assertThat(shipped.spread()).isPositive();
	}

	@Test
	void refusesAHeadThatAsksForOtherFeatures() throws IOException {
		Path file = this.folder.resolve("model.json");
		ModelFile.write(MODEL, "./weakspot fit", file);
		Files.writeString(file, Files.readString(file).replace("\"topicGap\"", "\"moon\""));

		assertThatIllegalStateException().isThrownBy(() -> new ModelFile(file).read())
			.withMessageContaining("Fit it again");
	}

	@Test
	void refusesWhatIsNoModel() throws IOException {
		Path file = this.folder.resolve("model.json");

		for (String text : List.of("{}", "[]", "nothing", "{\"spread\": 1}")) {
			Files.writeString(file, text);
			assertThatIllegalStateException().isThrownBy(() -> new ModelFile(file).read());
		}
	}

	@Test
	void refusesATopicWithoutAllOfItsNumbers() throws IOException {
		Path file = this.folder.resolve("model.json");
		ModelFile.write(MODEL, "./weakspot fit", file);
		Files.writeString(file, Files.readString(file).replace("[-0.5,0.25,0.125]", "[-0.5]"));

		assertThatIllegalStateException().isThrownBy(() -> new ModelFile(file).read());
	}

	@Test
	void leavesTheOldModelToWhoIsReadingItWhileANewOneIsWritten() throws IOException {
		Path file = this.folder.resolve("model.json");
		Files.writeString(file, "the old one");

		try (InputStream reading = Files.newInputStream(file)) {
			ModelFile.write(MODEL, "./weakspot fit", file);

			assertThat(reading.readAllBytes()).asString().isEqualTo("the old one");
		}
		assertThat(new ModelFile(file).read().spread()).isEqualTo(1.5);
		assertThat(this.folder.toFile().list()).containsExactly("model.json");
	}

	@Test
	void saysWhichFileIsMissing() {
		ModelFile missing = new ModelFile(this.folder.resolve("missing.json"));

		assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(missing::read)
			.withMessageContaining("missing.json");
	}

}
