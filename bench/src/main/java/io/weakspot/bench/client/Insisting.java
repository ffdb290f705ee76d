package io.weakspot.bench.client;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Sends a request again for as long as the platform says that it has no room or no time
 * for it, or doesn't answer. For requests that may be repeated.
 */
public final class Insisting {

	private static final Duration LONGEST = Duration.ofMinutes(5);

	private static final Duration PAUSE = Duration.ofSeconds(1);

	private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

	private Insisting() {
	}

	/** The first reply that is neither 429 nor 503, or else the last one. */
	public static Reply on(Supplier<Reply> request) {
		long end = System.nanoTime() + LONGEST.toNanos();
		while (true) {
			Duration pause = PAUSE;
			try {
				Reply reply = request.get();
				if (reply.status() != 429 && reply.status() != 503 || System.nanoTime() > end) {
					return reply;
				}
				pause = retryAfter(reply);
			}
			catch (UncheckedIOException ex) {
				if (System.nanoTime() > end) {
					throw ex;
				}
			}
			pause(pause);
		}
	}

	private static Duration retryAfter(Reply reply) {
		String seconds = reply.headers().getOrDefault("retry-after", "");
		Duration asked = seconds.matches("\\d{1,6}") ? Duration.ofSeconds(Long.parseLong(seconds)) : PAUSE;
		return (asked.compareTo(LONGEST_PAUSE) < 0) ? asked : LONGEST_PAUSE;
	}

	private static void pause(Duration time) {
		try {
			Thread.sleep(time);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
