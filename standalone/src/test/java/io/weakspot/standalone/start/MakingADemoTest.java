package io.weakspot.standalone.start;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class MakingADemoTest {

	@TempDir
	Path root;

	private final List<String> said = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	private DataFolder data;

	@BeforeEach
	void takeAFolder() throws Exception {
		Files.createDirectories(this.root.resolve("bench/target/lib"));
		this.data = DataFolder.take(this.root.resolve("data-demo"));
	}

	@AfterEach
	void letItGo() throws Exception {
		this.data.close();
	}

	@Test
	void anEmptyFolderBecomesADemoAndItsClockCanBeMoved() throws Exception {
		Demo demo = new Demo(this.data, this.root);
		demo.requirePossible();

		assertThat(demo.begin(() -> this.said.add("anew"))).isTrue();
		assertThat(demo.environment()).containsEntry("WEAKSPOT_CLOCK_OFFSET_FILE",
				this.data.resolve("clock-offset").toString());
		assertThat(this.data.resolve("clock-offset")).hasContent("PT0S");
		assertThat(this.said).isEmpty();
	}

	@Test
	void anInstallationThatIsNoDemoIsRefusedAndKept() throws Exception {
		Files.writeString(this.data.resolve("signing-key.json"), "key");

		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> new Demo(this.data, this.root).requirePossible())
			.withMessageContaining("no demo");
		assertThat(this.data.resolve("signing-key.json")).hasContent("key");
	}

	@Test
	void whatWasLeftHalfDoneIsSaidAndMadeAnew() throws Exception {
		new Demo(this.data, this.root).begin(() -> this.said.add("anew"));
		Files.writeString(this.data.resolve("half"), "done");
		Demo next = new Demo(this.data, this.root);

		assertThatNoException().isThrownBy(next::requirePossible);
		assertThat(next.begin(() -> this.said.add("anew"))).isTrue();
		assertThat(this.said).containsExactly("anew");
		assertThat(this.data.resolve("half")).doesNotExist();
	}

	@Test
	void aFinishedDemoIsNotMadeAgain() throws Exception {
		Files.writeString(this.data.resolve("demo"), "finished");
		Files.writeString(this.data.resolve("kept"), "kept");
		Demo demo = new Demo(this.data, this.root);
		demo.requirePossible();

		assertThat(demo.begin(() -> this.said.add("anew"))).isFalse();
		assertThat(this.data.resolve("kept")).hasContent("kept");
	}

	@Test
	void aProgramThatWasNotBuiltIsNamed() throws Exception {
		Files.delete(this.root.resolve("bench/target/lib"));

		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> new Demo(this.data, this.root).requirePossible())
			.withMessageContaining("Build it");
	}

}
