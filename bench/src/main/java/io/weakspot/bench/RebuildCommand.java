package io.weakspot.bench;

import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

import io.weakspot.bench.client.Insisting;
import io.weakspot.bench.client.Person;
import io.weakspot.bench.facts.RunningParts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** How long it takes to build all reports anew from the events. */
@Command(name = "rebuild", description = "All reports built anew beside those that stand, compared and switched. "
		+ "Fill a platform first, as bench reports does.", mixinStandardHelpOptions = true)
final class RebuildCommand implements Runnable {

	@Option(names = "--data", required = true, description = "The data folder of a running platform on this machine.")
	private Path data = Path.of("data");

	@Mixin
	private AdminOptions admin = new AdminOptions();

	@Override
	public void run() {
		RunningParts parts = new RunningParts(this.data);
		Person person = this.admin.signIn(parts.gateway());
		double used = parts.processorSeconds("analytics-service");
		long start = System.nanoTime();
		person.post("/api/reports/rebuild", null).ok();
		double counted = 0;
		double switched = 0;
		JsonNode status = status(person);
		while (!"done".equals(status.get("state").asString())) {
			String state = status.get("state").asString();
			double now = (System.nanoTime() - start) / 1e9;
			counted = "counting".equals(state) ? now : counted;
			switched = switch (state) {
				case "counting", "comparing", "switching" -> now;
				default -> switched;
			};
			LockSupport.parkNanos(200_000_000);
			status = status(person);
		}
		JsonNode comparison = status.get("comparison");
		new Figures().put("figure", "rebuild")
			.put("secondsToCounted", Figures.rounded(counted))
			.put("secondsToSwitched", Figures.rounded(switched))
			.put("secondsToDone", Figures.rounded((System.nanoTime() - start) / 1e9))
			.put("processorSeconds", Figures.rounded(parts.processorSeconds("analytics-service") - used))
			.put("learners", comparison.get("learners").asLong())
			.put("topics", comparison.get("topics").asLong())
			.put("equal", comparison.get("equal").asLong())
			.put("differing", comparison.get("differing").asLong())
			.put("stateChanges", comparison.get("stateChanges").asLong())
			.print();
	}

	private static JsonNode status(Person person) {
		return Insisting.on(() -> person.get("/api/reports/rebuild")).ok();
	}

}
