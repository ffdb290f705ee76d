package io.weakspot.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

import io.weakspot.bench.client.Person;
import io.weakspot.bench.facts.Backlog;
import io.weakspot.bench.facts.Filling;
import io.weakspot.bench.facts.MadeUpSchool;
import io.weakspot.bench.facts.RunningParts;
import org.HdrHistogram.Histogram;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/**
 * Fills a platform with answers step by step, and measures at each step how fast they
 * were counted, how long each report takes, and what is kept.
 */
@Command(name = "reports",
		description = "Answers counted a second, the time of each report and the size of the state, as answers grow. "
				+ "Writes made-up facts into the broker of a platform that is thrown away afterwards.",
		mixinStandardHelpOptions = true)
final class ReportsCommand implements Runnable {

	private static final Duration AT_MOST = Duration.ofMinutes(30);

	/** Keeps below what the gateway allows one account. */
	private static final long NANOS_A_CALL = 10_000_000;

	private static final int WARM_UP = 30;

	@Option(names = "--data", required = true, description = "The data folder of a running platform on this machine.")
	private Path data = Path.of("data");

	@Mixin
	private AdminOptions admin = new AdminOptions();

	@Option(names = "--events", split = ",", defaultValue = "1000,10000,100000,1000000",
			description = "After how many answers to measure (${DEFAULT-VALUE}).")
	private List<Long> events = List.of();

	@Option(names = "--learners", defaultValue = "1000", description = "How many give them (${DEFAULT-VALUE}).")
	private int learners;

	@Option(names = "--calls", defaultValue = "200", description = "How often each report is read (${DEFAULT-VALUE}).")
	private int calls;

	@Override
	public void run() {
		RunningParts parts = new RunningParts(this.data);
		Person person = this.admin.signIn(parts.gateway());
		long all = this.events.getLast();
		MadeUpSchool school = new MadeUpSchool(UUID.randomUUID().toString().substring(0, 8), person.id(), this.learners,
				Instant.now().minusSeconds(all), Duration.ofSeconds(1));
		List<Map<String, Object>> curve = new ArrayList<>();
		try (Filling filling = new Filling(parts.broker()); Backlog backlog = new Backlog(parts.broker())) {
			filling.begin(school);
			long before = 0;
			for (long now : this.events) {
				curve.add(measure(new Step(before, now), parts, person, school, filling, backlog));
				before = now;
			}
		}
		new Figures().put("figure", "reports").put("learners", this.learners).put("curve", curve).print();
	}

	private Map<String, Object> measure(Step step, RunningParts parts, Person person, MadeUpSchool school,
			Filling filling, Backlog backlog) {
		long start = System.nanoTime();
		Counting counting = Counting.of(school, step.from(), step.to(), filling, backlog, parts);
		awaitShown(person, school, step.to());
		Map<String, Object> figures = new LinkedHashMap<>();
		figures.put("answers", step.to());
		figures.put("writtenInSeconds", Figures.rounded(counting.writtenSeconds()));
		figures.put("countedInSeconds", Figures.rounded(counting.seconds()));
		figures.put("shownInSeconds", Figures.rounded((System.nanoTime() - start) / 1e9));
		figures.put("countedPerSecond", counting.perSecond());
		figures.put("countedPerProcessorSecond", counting.perProcessorSecond());
		figures.put("streamsBytes", parts.bytes("streams"));
		figures.put("databaseBytes", parts.bytes("database"));
		reports(school).forEach((name, path) -> figures.put(name, millis(person, path)));
		System.err.println("  " + figures);
		return figures;
	}

	private static Map<String, String> reports(MadeUpSchool school) {
		String cohort = "/api/reports/cohorts/" + school.cohortId();
		Map<String, String> reports = new LinkedHashMap<>();
		reports.put("weakTopics", "/api/reports/me/topics?bankId=" + school.bankId());
		reports.put("heatMap", cohort + "/heatmap?bankId=" + school.bankId());
		reports.put("atRisk", cohort + "/at-risk");
		reports.put("keyPoints", cohort + "/key-points");
		reports.put("bankStatistics", "/api/reports/banks/" + school.bankId() + "/questions");
		reports.put("questionStatistics", "/api/reports/questions/" + school.questionId(0));
		return reports;
	}

	private Map<String, Object> millis(Person person, String path) {
		Histogram micros = new Histogram(3);
		long bytes = 0;
		for (int call = 0; call < WARM_UP + this.calls; call++) {
			long start = System.nanoTime();
			bytes = person.get(path).okText().length();
			long took = System.nanoTime() - start;
			if (call >= WARM_UP) {
				micros.recordValue(took / 1000);
			}
			LockSupport.parkNanos(Math.max(0, NANOS_A_CALL - took));
		}
		Map<String, Object> figures = new LinkedHashMap<>();
		figures.put("p50Ms", Figures.rounded(micros.getValueAtPercentile(50) / 1000.0));
		figures.put("p99Ms", Figures.rounded(micros.getValueAtPercentile(99) / 1000.0));
		figures.put("characters", bytes);
		return figures;
	}

	/** Until the report of the one who answered most has all of it. */
	private static void awaitShown(Person person, MadeUpSchool school, long answers) {
		long end = System.nanoTime() + AT_MOST.toNanos();
		long expected = MadeUpSchool.ofTheFirstLearner(answers);
		while (shown(person, school) != expected) {
			if (System.nanoTime() > end) {
				throw new IllegalStateException("The report shows " + shown(person, school) + " of " + expected);
			}
			LockSupport.parkNanos(100_000_000);
		}
	}

	private static long shown(Person person, MadeUpSchool school) {
		return person.get("/api/reports/me/topics?bankId=" + school.bankId())
			.ok()
			.get("items")
			.valueStream()
			.map((item) -> item.get("answers"))
			.mapToLong(JsonNode::asLong)
			.sum();
	}

	private record Step(long from, long to) {
	}

}
