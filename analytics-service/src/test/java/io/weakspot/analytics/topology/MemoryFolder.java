package io.weakspot.analytics.topology;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/**
 * A folder in memory, where the system has one: the driver of a topology flushes its
 * state after each record, which takes long on a disk that others write to.
 */
final class MemoryFolder implements TempDirFactory {

	private static final Path MEMORY = Path.of("/dev/shm");

	@Override
	public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext test) throws IOException {
		return Files.isWritable(MEMORY) ? Files.createTempDirectory(MEMORY, "weakspot")
				: Files.createTempDirectory("weakspot");
	}

}
