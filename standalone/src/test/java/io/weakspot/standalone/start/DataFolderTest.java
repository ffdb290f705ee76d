package io.weakspot.standalone.start;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DataFolderTest {

	@TempDir
	Path parent;

	@Test
	void isOpenToItsOwnerAlone() throws Exception {
		try (DataFolder data = DataFolder.take(this.parent.resolve("data"))) {
			assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.path())))
				.isEqualTo("rwx------");
		}
	}

	@Test
	void aNewFolderIsMadeAndTakenAgainLater() throws Exception {
		Path folder = this.parent.resolve("a/data");
		DataFolder.take(folder).close();
		Files.writeString(folder.resolve("kept"), "kept");

		DataFolder again = DataFolder.take(folder);

		assertThat(again.resolve("kept")).hasContent("kept");
		again.close();
	}

	@Test
	void aSecondPlatformIsTurnedAwayAndToldWhoHoldsIt() throws Exception {
		DataFolder first = DataFolder.take(this.parent);
		first.sayHolder("process 42, http://127.0.0.1:8080");

		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> DataFolder.take(this.parent))
			.withMessageContaining("already runs")
			.withMessageContaining("process 42, http://127.0.0.1:8080");
		first.close();
	}

	@Test
	void aFolderOfSomebodyElseIsNeverUsedAndSoNeverEmptied() throws Exception {
		Files.writeString(this.parent.resolve("thesis.txt"), "years of work");

		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> DataFolder.take(this.parent))
			.withMessageContaining("holds something that is not Weakspot's");
		assertThat(this.parent.resolve(".weakspot")).doesNotExist();
	}

	@Test
	void emptyingDeletesEverythingInItAndNothingBehindALink() throws Exception {
		Path outside = Files.writeString(this.parent.resolve("outside.txt"), "outside");
		DataFolder folder = DataFolder.take(this.parent.resolve("data"));
		Files.createDirectories(folder.resolve("broker/topic"));
		Files.writeString(folder.resolve("broker/topic/segment"), "facts");
		Files.createSymbolicLink(folder.resolve("link"), outside);

		folder.empty();

		assertThat(folder.path()).isDirectoryContaining("glob:**.weakspot");
		assertThat(Files.list(folder.path())).hasSize(1);
		assertThat(outside).hasContent("outside");
		folder.close();
	}

	@Test
	void aFileInItsPlaceIsRefused() throws Exception {
		Path file = Files.writeString(this.parent.resolve("data"), "not a folder");

		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> DataFolder.take(file))
			.withMessageContaining("can't be written");
	}

}
