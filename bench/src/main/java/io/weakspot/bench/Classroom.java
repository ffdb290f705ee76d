package io.weakspot.bench;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import io.weakspot.bench.client.Person;
import io.weakspot.bench.client.Platform;

/** Learners to measure with, and what they say. */
final class Classroom {

	static final String BANK = "django";

	/** An answer of 61 words, some of it right for some questions. */
	static final String ANSWER = """
			I would look at the queries first and count them with the debug toolbar, because guessing wastes time. \
			In a shop that I worked on each row loaded its author by a query of its own, so I used select_related \
			for the foreign key and prefetch_related for the tags. The trade-off is memory, but the page went from \
			seconds to milliseconds.""";

	private Classroom() {
	}

	/** Signs up new learners, so that no earlier run weighs on this one. */
	static List<Person> of(int learners, Platform platform) {
		String run = UUID.randomUUID().toString().substring(0, 8);
		return IntStream.range(0, learners)
			.mapToObj((i) -> platform.signUp("bench-" + run + "-" + i + "@example.org", "correct horse " + run,
					"Bench " + i))
			.toList();
	}

}
