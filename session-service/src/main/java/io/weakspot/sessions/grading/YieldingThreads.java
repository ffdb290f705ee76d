package io.weakspot.sessions.grading;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes threads that take what the machine has left over, so that learners never wait for
 * the grading of others. Linux alone can lower a single thread, by
 * {@code setpriority(2)}; Java's own thread priorities have no effect there. Elsewhere
 * the threads are as all others.
 */
final class YieldingThreads implements ThreadFactory {

	private static final Logger log = LoggerFactory.getLogger(YieldingThreads.class);

	/**
	 * About a tenth of a processor where all others want it, too; all of it otherwise.
	 */
	private static final int NICER = 10;

	private final AtomicInteger count = new AtomicInteger();

	private final String name;

	YieldingThreads(String name) {
		this.name = name;
	}

	@Override
	public Thread newThread(Runnable work) {
		return Thread.ofPlatform().daemon().name(this.name + "-" + this.count.incrementAndGet()).unstarted(() -> {
			yieldToOthers();
			work.run();
		});
	}

	private static void yieldToOthers() {
		if (!System.getProperty("os.name").equals("Linux")) {
			return;
		}
		try {
			Linker linker = Linker.nativeLinker();
			MethodHandle nice = linker.downcallHandle(linker.defaultLookup().findOrThrow("nice"),
					FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
			int now = (int) nice.invokeExact(NICER);
			log.debug("Grading yields to others with a nice value of {}", now);
		}
		catch (Throwable ex) {
			log.warn("Grading can't yield to others on this system: {}", ex.toString());
		}
	}

}
