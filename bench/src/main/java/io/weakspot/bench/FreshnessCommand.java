package io.weakspot.bench;

import java.net.URI;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import io.weakspot.bench.client.Person;
import io.weakspot.bench.client.Platform;
import io.weakspot.bench.client.ServerSentEvents;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** How long after its acknowledgement an answer shows in the report on an open page. */
@Command(name = "freshness",
		description = "From an answer's acknowledgement to the changed report, as a stream shows it.",
		mixinStandardHelpOptions = true)
final class FreshnessCommand implements Runnable {

	@Option(names = "--url", defaultValue = "http://localhost:8080", description = "The gateway's address.")
	private URI url = URI.create("http://localhost:8080");

	@Option(names = "--answers", defaultValue = "200", description = "How many answers are measured.")
	private int answers;

	@Option(names = "--warm-up", defaultValue = "40", description = "How many answers are given before.")
	private int warmUp;

	private int unsure;

	private int lost;

	private final BlockingQueue<Long> changes = new LinkedBlockingQueue<>();

	@Override
	public void run() {
		Person learner = Classroom.of(1, new Platform(this.url)).getFirst();
		Histogram micros = new Histogram(3);
		try (ServerSentEvents stream = learner.listen("/api/reports/me/topics/stream")) {
			Thread.ofVirtual().start(() -> note(stream));
			String session = learner.startPractice(Classroom.BANK, 40);
			for (int i = 0; i < this.warmUp + this.answers; i++) {
				JsonNode question = learner.currentQuestion(session);
				if (question == null) {
					session = learner.startPractice(Classroom.BANK, 40);
					question = Objects.requireNonNull(learner.currentQuestion(session));
				}
				this.changes.clear();
				JsonNode accepted = learner.answer(session, question.get("position").asInt(), Classroom.ANSWER).ok();
				long acknowledged = System.nanoTime();
				Long changed = changeFor(learner, accepted.get("answerId").asString());
				if (changed != null && i >= this.warmUp) {
					micros.recordValue(Math.max(0, changed - acknowledged) / 1000);
				}
			}
		}
		new Figures().put("figure", "freshness")
			.put("measured", micros.getTotalCount())
			.put("unsureAndNotCounted", this.unsure)
			.put("notSeenWithin10s", this.lost)
			.putMillis("acknowledgedToReport", micros)
			.print();
	}

	/**
	 * When the report changed, or null for an answer that the grader won't have counted.
	 */
	private @Nullable Long changeFor(Person learner, String answerId) {
		for (int tenth = 0; tenth < 100; tenth++) {
			Long changed = change();
			if (changed != null) {
				return changed;
			}
			if (tenth % 5 == 4
					&& "unsure".equals(learner.get("/api/answers/" + answerId).ok().get("state").asString())) {
				this.unsure++;
				return null;
			}
		}
		this.lost++;
		return null;
	}

	private @Nullable Long change() {
		try {
			return this.changes.poll(100, TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return null;
		}
	}

	private void note(ServerSentEvents stream) {
		for (ServerSentEvents.Event event = stream.next(); event != null; event = stream.next()) {
			if (event.name().equals("topic")) {
				this.changes.add(System.nanoTime());
			}
		}
	}

}
