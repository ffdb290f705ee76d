package io.weakspot.standalone.supervisor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * What a part writes, in a file that never grows beyond its limit. The file before it (of
 * the run before, or when this one was full) is kept with {@code .1} at its end.
 */
final class PartLog implements AutoCloseable {

	static final long LIMIT_BYTES = 8 << 20;

	private final Path file;

	private final long limit;

	private Writer writer;

	private long written;

	PartLog(Path file) throws IOException {
		this(file, LIMIT_BYTES);
	}

	PartLog(Path file, long limit) throws IOException {
		this.file = file;
		this.limit = limit;
		Files.createDirectories(file.toAbsolutePath().getParent());
		this.writer = begin();
	}

	Path file() {
		return this.file;
	}

	/** Adds a line; what can't be written, as when the disk is full, is dropped. */
	synchronized void add(String line) {
		try {
			if (this.written > this.limit) {
				this.writer.close();
				this.writer = begin();
			}
			this.writer.write(line);
			this.writer.write('\n');
			this.writer.flush();
			this.written += line.length() + 1L;
		}
		catch (IOException ex) {
			// a part must not stop because its log can't be kept
		}
	}

	private Writer begin() throws IOException {
		if (Files.exists(this.file)) {
			Files.move(this.file, this.file.resolveSibling(this.file.getFileName() + ".1"),
					StandardCopyOption.REPLACE_EXISTING);
		}
		this.written = 0;
		return Files.newBufferedWriter(this.file, StandardCharsets.UTF_8);
	}

	@Override
	public synchronized void close() {
		try {
			this.writer.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
