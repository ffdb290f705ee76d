package io.weakspot.standalone.start;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class PreparingQuickStartsIT {

	@TempDir
	Path folder;

	@BeforeEach
	void buildJar() throws IOException {
		String type = Greeter.class.getName().replace('.', '/') + ".class";
		try (OutputStream file = Files.newOutputStream(jar());
				JarOutputStream target = new JarOutputStream(file);
				InputStream source = Greeter.class.getClassLoader().getResourceAsStream(type)) {
			target.putNextEntry(new JarEntry(type));
			source.transferTo(target);
			target.closeEntry();
		}
	}

	@Test
	void aProgramThatLearnedRunsWithItsCache() throws Exception {
		QuickStart greeter = greeter();
		greeter.unpack();

		outputOf(greeter.learningCommand());

		assertThat(greeter.conclude()).isTrue();
		assertThat(greeter.command()).anyMatch((argument) -> argument.startsWith("-XX:AOTCache="));
		assertThat(outputOf(greeter.command())).isEqualTo("Good morning\n");
	}

	@Test
	void itIsPreparedOnceForABuild() throws Exception {
		QuickStart greeter = greeter();
		boolean before = greeter.isPrepared();
		greeter.unpack();
		greeter.conclude();
		boolean after = greeter.isPrepared();

		Files.setLastModifiedTime(jar(), FileTime.fromMillis(1_700_000_000_000L));

		assertThat(before).isFalse();
		assertThat(after).isTrue();
		assertThat(greeter.isPrepared()).isFalse();
	}

	@Test
	void aProgramThatCouldNotLearnRunsWithoutACache() throws Exception {
		QuickStart greeter = greeter();
		greeter.unpack();

		assertThat(greeter.conclude()).isFalse();

		assertThat(greeter.isPrepared()).as("not tried again at each start").isTrue();
		assertThat(greeter.command()).noneMatch((argument) -> argument.startsWith("-XX:AOTCache="));
		assertThat(outputOf(greeter.command())).isEqualTo("Good morning\n");
	}

	private Path jar() {
		return this.folder.resolve("greeter with a space.jar");
	}

	private QuickStart greeter() {
		Program program = new Program("greeter", jar(), 64, new Program.Entry.Main(Greeter.class.getName()));
		return new QuickStart(program, this.folder.resolve("parts/greeter"));
	}

	private static String outputOf(List<String> command) throws IOException {
		return new String(new ProcessBuilder(command).redirectErrorStream(true).start().getInputStream().readAllBytes(),
				StandardCharsets.UTF_8);
	}

}
