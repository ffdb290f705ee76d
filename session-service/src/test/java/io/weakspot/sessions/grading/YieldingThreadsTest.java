package io.weakspot.sessions.grading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import static org.assertj.core.api.Assertions.assertThat;

class YieldingThreadsTest {

	@Test
	@EnabledOnOs(OS.LINUX)
	void lowersItsOwnThreadsAndNoOther() throws Exception {
		int before = niceOfThisThread();
		CompletableFuture<Integer> there = new CompletableFuture<>();
		new YieldingThreads("test")
			.newThread(() -> there.completeAsync(YieldingThreadsTest::niceOfThisThread, Runnable::run))
			.start();
		assertThat(there.get()).isEqualTo(Math.min(before + 10, 19));
		assertThat(niceOfThisThread()).isEqualTo(before);
	}

	/** Field 19 of the thread's line; its name, which may hold blanks, is in brackets. */
	private static int niceOfThisThread() {
		try {
			String line = Files.readString(Path.of("/proc/thread-self/stat"));
			return Integer.parseInt(line.substring(line.lastIndexOf(')') + 2).split(" ")[16]);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
