package io.weakspot.bench.facts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A platform on this machine, by its data folder: where its parts are, what they use. */
public final class RunningParts {

	private final Path data;

	public RunningParts(Path data) {
		this.data = data;
	}

	public URI gateway() {
		return URI.create(file().get("address").asString());
	}

	public String broker() {
		return "127.0.0.1:" + part("broker").get("ports").get("kafka").asInt();
	}

	public URI readiness(String service) {
		return URI.create(
				"http://127.0.0.1:" + part(service).get("ports").get("http").asInt() + "/actuator/health/readiness");
	}

	/** The process of a part, or null while there is none. */
	public @Nullable ProcessHandle process(String part) {
		JsonNode known = file().get("parts").get(part);
		return (known != null) ? ProcessHandle.of(known.get("pid").asLong()).orElse(null) : null;
	}

	/** Processor time that a part has used so far, in seconds. */
	public double processorSeconds(String part) {
		ProcessHandle process = Objects.requireNonNull(process(part), () -> part + " is not running");
		return process.info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
	}

	/** What the files below a folder of the platform take, in bytes. */
	public long bytes(String folder) {
		AtomicLong sum = new AtomicLong();
		try {
			Files.walkFileTree(this.data.resolve(folder), new SimpleFileVisitor<>() {
				@Override
				public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
					sum.addAndGet(attributes.size());
					return FileVisitResult.CONTINUE;
				}

				@Override
				public FileVisitResult visitFileFailed(Path file, IOException failure) {
					// Compaction took it away meanwhile.
					return FileVisitResult.CONTINUE;
				}
			});
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return sum.get();
	}

	private JsonNode part(String name) {
		return Objects.requireNonNull(file().get("parts").get(name), () -> "no part " + name);
	}

	private JsonNode file() {
		return JsonMapper.shared().readTree(this.data.resolve("platform.json"));
	}

}
