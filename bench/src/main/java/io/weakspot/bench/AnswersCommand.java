package io.weakspot.bench;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

import io.weakspot.bench.client.Person;
import io.weakspot.bench.client.Platform;
import io.weakspot.bench.client.Reply;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** How many answers a second are accepted, durable, while learners go on to the next. */
@Command(name = "answers",
		description = "Answers accepted a second: each learner submits, then gets the next question.",
		mixinStandardHelpOptions = true)
final class AnswersCommand implements Runnable {

	@Option(names = "--url", defaultValue = "http://localhost:8080", description = "The gateway's address.")
	private URI url = URI.create("http://localhost:8080");

	@Option(names = "--learners", defaultValue = "32", description = "How many answer at the same time.")
	private int learners;

	@Option(names = "--warm-up", defaultValue = "10", description = "Seconds before the measurement.")
	private int warmUpSeconds;

	@Option(names = "--seconds", defaultValue = "20", description = "Seconds of the measurement.")
	private int seconds;

	@Option(names = "--rate", defaultValue = "0", description = "Answers a second in all, or 0 for as many as go.")
	private int rate;

	@Option(names = "--data",
			description = "The platform's data folder on this machine: processor time of its parts is shown, too.")
	private @Nullable Path data;

	private final Histogram submits = new ConcurrentHistogram(3);

	private final Histogram rounds = new ConcurrentHistogram(3);

	private final LongAdder failures = new LongAdder();

	@Override
	public void run() {
		List<Person> people = Classroom.of(this.learners, new Platform(this.url));
		answerFor(Duration.ofSeconds(this.warmUpSeconds), people);
		this.submits.reset();
		this.rounds.reset();
		this.failures.reset();
		@Nullable ProcessorTime before = (this.data != null) ? ProcessorTime.of(this.data) : null;
		long start = System.nanoTime();
		answerFor(Duration.ofSeconds(this.seconds), people);
		double took = (System.nanoTime() - start) / 1e9;
		Figures figures = new Figures().put("figure", "answers")
			.put("learners", this.learners)
			.put("seconds", Figures.rounded(took))
			.put("accepted", this.submits.getTotalCount())
			.put("acceptedPerSecond", Figures.rounded(this.submits.getTotalCount() / took))
			.put("failures", this.failures.sum())
			.putMillis("submit", this.submits)
			.putMillis("submitAndNext", this.rounds);
		if (this.data != null && before != null) {
			figures.put("processorMsPerAnswer",
					ProcessorTime.of(this.data).millisEachSince(before, this.submits.getTotalCount()));
		}
		figures.print();
	}

	private void answerFor(Duration time, List<Person> people) {
		long end = System.nanoTime() + time.toNanos();
		try (ExecutorService learners = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<?>> done = people.stream()
				.<Future<?>>map((person) -> learners.submit(() -> new Learner(person).answerUntil(end)))
				.toList();
			for (Future<?> learner : done) {
				learner.get();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex.getCause());
		}
	}

	private final class Learner {

		private final Person person;

		private String session;

		private Learner(Person person) {
			this.person = person;
			this.session = person.startPractice(Classroom.BANK, 40);
		}

		void answerUntil(long end) {
			JsonNode question = next();
			long due = System.nanoTime();
			while (System.nanoTime() < end) {
				due = pace(due);
				long start = System.nanoTime();
				Reply reply = this.person.answer(this.session, question.get("position").asInt(), Classroom.ANSWER);
				long accepted = System.nanoTime();
				if (reply.status() != 202) {
					AnswersCommand.this.failures.increment();
				}
				else {
					AnswersCommand.this.submits.recordValue((accepted - start) / 1000);
				}
				question = next();
				AnswersCommand.this.rounds.recordValue((System.nanoTime() - start) / 1000);
			}
		}

		private long pace(long due) {
			if (AnswersCommand.this.rate == 0) {
				return due;
			}
			long wait = due - System.nanoTime();
			if (wait > 0) {
				LockSupport.parkNanos(wait);
			}
			return due + 1_000_000_000L * AnswersCommand.this.learners / AnswersCommand.this.rate;
		}

		private JsonNode next() {
			@Nullable JsonNode question = this.person.currentQuestion(this.session);
			while (question == null) {
				this.session = this.person.startPractice(Classroom.BANK, 40);
				question = this.person.currentQuestion(this.session);
			}
			return question;
		}

	}

}
