package io.weakspot.standalone.start;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * People who use a rehearsed platform the way learners do, so that it learns their ways.
 */
final class Visitors {

	private static final int COUNT = 3;

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private static final String ANSWER = "I would first measure what happens, then change one thing at a time, because "
			+ "guessing costs more. In my last project a slow page turned out to run one query for each row.";

	private final String address;

	Visitors(String address) {
		this.address = address;
	}

	/**
	 * Lets them in and waits until they are gone; what goes wrong for one is no matter.
	 */
	void stayFor(Duration time) throws InterruptedException {
		long end = System.nanoTime() + time.toNanos();
		try (ExecutorService visitors = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int i = 0; i < COUNT; i++) {
				visitors.submit(() -> {
					new Visitor().stayUntil(end);
					return null;
				});
			}
			visitors.shutdown();
			visitors.awaitTermination(time.plus(PATIENCE).toNanos(), TimeUnit.NANOSECONDS);
			visitors.shutdownNow();
		}
	}

	private final class Visitor {

		private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

		private String token = "";

		void stayUntil(long end) throws IOException, InterruptedException {
			String email = UUID.randomUUID() + "@example.org";
			String password = UUID.randomUUID().toString();
			post("/api/accounts",
					"{\"email\": \"" + email + "\", \"password\": \"" + password + "\", \"displayName\": \"Visitor\"}");
			this.token = field("accessToken",
					post("/api/tokens", "{\"email\": \"" + email + "\", \"password\": \"" + password + "\"}"));
			get("/");
			get("/api/banks");
			while (System.nanoTime() < end) {
				practise(end);
				get("/api/reports/me/topics?bankId=django");
			}
		}

		private void practise(long end) throws IOException, InterruptedException {
			String session = "/api/sessions/" + field("id",
					post("/api/sessions", "{\"mode\": \"practice\", \"bankId\": \"django\", \"questionCount\": 10}"));
			String current = get(session + "/current");
			while (!current.isEmpty() && System.nanoTime() < end) {
				String position = field("position", current);
				String accepted = post(session + "/answers", "{\"position\": " + position + ", \"text\": \"" + ANSWER
						+ "\", \"inputMode\": \"text\", \"activeMs\": 30000}");
				get("/api/answers/" + field("answerId", accepted));
				current = get(session + "/current");
			}
			post(session + "/completion", "");
		}

		private String get(String path) throws IOException, InterruptedException {
			return send(request(path).GET());
		}

		private String post(String path, String body) throws IOException, InterruptedException {
			return send(request(path).header("Content-Type", "application/json")
				.header("Idempotency-Key", UUID.randomUUID().toString())
				.POST(BodyPublishers.ofString(body)));
		}

		private HttpRequest.Builder request(String path) {
			HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(Visitors.this.address + path))
				.timeout(PATIENCE);
			return this.token.isEmpty() ? request : request.header("Authorization", "Bearer " + this.token);
		}

		private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
			HttpResponse<String> response = this.http.send(request.build(), BodyHandlers.ofString());
			if (response.statusCode() >= 400) {
				throw new IOException(response.statusCode() + ": " + response.body());
			}
			return response.body();
		}

		private static String field(String name, String json) throws IOException {
			Matcher field = Pattern.compile("\"" + name + "\"\\s*:\\s*\"?([^\",}]+)").matcher(json);
			if (!field.find()) {
				throw new IOException("No " + name + " in " + json);
			}
			return field.group(1);
		}

	}

}
