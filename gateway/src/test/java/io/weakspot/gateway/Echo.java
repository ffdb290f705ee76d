package io.weakspot.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpHeaderNames;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import tools.jackson.databind.json.JsonMapper;

/**
 * The other end of the gateway: a server that answers what it was asked, a stream that
 * says what a test makes it say, and calls that break off.
 */
public final class Echo {

	private final Map<String, AtomicInteger> calls = new ConcurrentHashMap<>();

	private final Sinks.Many<String> stream = Sinks.many().multicast().directBestEffort();

	private final DisposableServer server;

	private Echo() {
		this.server = HttpServer.create().host("127.0.0.1").port(0).handle(this::answer).bindNow();
	}

	static Echo start() {
		return new Echo();
	}

	/** Sends an event to all who listen to a stream. */
	public void say(String data) {
		this.stream.emitNext(data, Sinks.EmitFailureHandler.FAIL_FAST);
	}

	public boolean isListenedTo() {
		return this.stream.currentSubscriberCount() > 0;
	}

	/** How often a path was asked for. */
	public int calls(String path) {
		AtomicInteger count = this.calls.get(path);
		return (count != null) ? count.get() : 0;
	}

	String uri() {
		return "http://127.0.0.1:" + this.server.port();
	}

	int closedPort() {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Publisher<Void> answer(HttpServerRequest request, HttpServerResponse response) {
		this.calls.computeIfAbsent(request.fullPath(), (path) -> new AtomicInteger()).incrementAndGet();
		if (request.fullPath().endsWith("/events")) {
			return stream(response);
		}
		if (request.fullPath().endsWith("/break-off")) {
			return request.receive().then(Mono.defer(() -> breakOff(response)));
		}
		if (request.fullPath().endsWith("/silence")) {
			return Mono.never();
		}
		return request.receive()
			.aggregate()
			.map((body) -> body.readableBytes())
			.defaultIfEmpty(0)
			.flatMap((bytes) -> echo(request, response, bytes));
	}

	private static Mono<Void> breakOff(HttpServerResponse response) {
		response.withConnection((connection) -> connection.channel().close());
		return Mono.never();
	}

	private Mono<Void> echo(HttpServerRequest request, HttpServerResponse response, int bodyBytes) {
		Map<String, String> headers = new TreeMap<>();
		request.requestHeaders()
			.forEach((header) -> headers.put(header.getKey().toLowerCase(Locale.ROOT), header.getValue()));
		Map<String, Object> echo = Map.of("method", request.method().name(), "uri", request.uri(), "headers", headers,
				"bodyBytes", bodyBytes);
		return response.header(HttpHeaderNames.CONTENT_TYPE, "application/json")
			.header("X-Content-Type-Options", "nosniff")
			.sendByteArray(Mono.just(JsonMapper.shared().writeValueAsBytes(echo)))
			.then();
	}

	private Publisher<Void> stream(HttpServerResponse response) {
		Flux<ByteBuf> events = this.stream.asFlux()
			.map((data) -> "data:" + data + "\n\n")
			.startWith(": open\n\n")
			.map((event) -> Unpooled.copiedBuffer(event, StandardCharsets.UTF_8));
		return response.sse().send(events, (buffer) -> true);
	}

}
