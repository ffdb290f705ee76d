package io.weakspot.bench.client;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An open stream of server-sent events, read one after the other. */
public final class ServerSentEvents implements AutoCloseable {

	private final int status;

	private final BufferedReader lines;

	private volatile boolean closed;

	ServerSentEvents(HttpResponse<InputStream> response) {
		this.status = response.statusCode();
		this.lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
	}

	public int status() {
		return this.status;
	}

	/**
	 * Waits for the next event and passes over comments.
	 * @return the event, or null at the end of the stream, also when it was closed here
	 */
	public @Nullable Event next() {
		String name = "message";
		StringBuilder data = new StringBuilder();
		try {
			for (String line = this.lines.readLine(); line != null; line = this.lines.readLine()) {
				if (line.startsWith("event:")) {
					name = line.substring(6).strip();
				}
				else if (line.startsWith("data:")) {
					data.append(line.substring(5).strip());
				}
				else if (line.isEmpty() && !data.isEmpty()) {
					return new Event(name, JsonMapper.shared().readTree(data.toString()));
				}
			}
			return null;
		}
		catch (IOException ex) {
			if (this.closed) {
				return null;
			}
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		this.closed = true;
		try {
			this.lines.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** One event with its JSON. */
	public record Event(String name, JsonNode data) {
	}

}
