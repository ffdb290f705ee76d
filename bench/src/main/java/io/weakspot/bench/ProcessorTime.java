package io.weakspot.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What each part of a platform on this machine has used of the processors so far. */
record ProcessorTime(Map<String, Duration> byPart) {

	/** Reads it for the platform that keeps its data in that folder. */
	static ProcessorTime of(Path data) {
		JsonNode parts = JsonMapper.shared().readTree(data.resolve("platform.json")).get("parts");
		Map<String, Duration> byPart = new LinkedHashMap<>();
		parts.properties().forEach((part) -> byPart.put(part.getKey(), used(part.getValue().get("pid").asLong())));
		return new ProcessorTime(byPart);
	}

	private static Duration used(long pid) {
		return ProcessHandle.of(pid).flatMap((process) -> process.info().totalCpuDuration()).orElse(Duration.ZERO);
	}

	/** Milliseconds by part for each of so many answers since an earlier reading. */
	Map<String, Double> millisEachSince(ProcessorTime earlier, long answers) {
		Map<String, Double> each = new LinkedHashMap<>();
		this.byPart.forEach((part, used) -> each.put(part, Figures
			.rounded(used.minus(earlier.byPart.getOrDefault(part, Duration.ZERO)).toNanos() / 1e6 / answers)));
		return each;
	}

}
