package io.weakspot.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import io.weakspot.bench.facts.Backlog;
import io.weakspot.bench.facts.Filling;
import io.weakspot.bench.facts.MadeUpSchool;
import io.weakspot.bench.facts.RunningParts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How many graded answers analytics-service counts a second, exactly once. */
@Command(name = "events",
		description = "Graded answers counted a second, and for each second of processor time of analytics-service, and what is kept. "
				+ "Writes made-up facts into the broker of a platform that is thrown away afterwards.",
		mixinStandardHelpOptions = true)
final class EventsCommand implements Runnable {

	@Option(names = "--data", required = true, description = "The data folder of a running platform on this machine.")
	private Path data = Path.of("data");

	@Option(names = "--events", defaultValue = "1000000", description = "How many (${DEFAULT-VALUE}).")
	private long events;

	@Option(names = "--warm-up", defaultValue = "50000", description = "How many before that (${DEFAULT-VALUE}).")
	private long warmUp;

	@Option(names = "--learners", defaultValue = "1000", description = "How many give them (${DEFAULT-VALUE}).")
	private int learners;

	@Override
	public void run() {
		RunningParts parts = new RunningParts(this.data);
		long all = this.warmUp + this.events;
		MadeUpSchool school = new MadeUpSchool(UUID.randomUUID().toString().substring(0, 8), "nobody", this.learners,
				Instant.now().minusSeconds(all), Duration.ofSeconds(1));
		try (Filling filling = new Filling(parts.broker()); Backlog backlog = new Backlog(parts.broker())) {
			filling.begin(school);
			Counting.of(school, 0, this.warmUp, filling, backlog, parts);
			Counting counting = Counting.of(school, this.warmUp, all, filling, backlog, parts);
			new Figures().put("figure", "events")
				.put("events", counting.answers())
				.put("writtenInSeconds", Figures.rounded(counting.writtenSeconds()))
				.put("countedInSeconds", Figures.rounded(counting.seconds()))
				.put("processorSeconds", Figures.rounded(counting.processorSeconds()))
				.put("countedPerSecond", counting.perSecond())
				.put("countedPerProcessorSecond", counting.perProcessorSecond())
				.put("processorMicrosPerEvent", Math.round(1e6 * counting.processorSeconds() / counting.answers()))
				.put("streamsBytes", parts.bytes("streams"))
				.put("learnerTopics", school.learnerTopics())
				.put("streamsBytesPerLearnerTopic", parts.bytes("streams") / school.learnerTopics())
				.print();
		}
	}

}
