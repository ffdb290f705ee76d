package io.weakspot.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

/** Bytes as no well-meaning client sends them. */
class HostileRequestsIT extends GatewayIT {

	private static final String HOST = "Host: localhost\r\n";

	private static final String JSON = "Content-Type: application/json\r\n";

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@MethodSource
	void isNeverOurFault(String request) {
		String response = answer(request);

		assertThat(response).matches("(?s)HTTP/\\d\\.\\d [1-4]\\d\\d .*")
			.doesNotContain("Exception", "\tat ", "io.netty", "java.");
	}

	@Test
	void whoStopsInTheMiddleOfABodyIsToldSo() {
		String response = answer("POST /api/accounts HTTP/1.1\r\n" + HOST + JSON + "Content-Length: 400\r\n\r\n{");

		assertThat(response).startsWith("HTTP/1.1 408 ").contains("urn:weakspot:problem:request-timeout");
	}

	static Stream<String> isNeverOurFault() {
		String signUp = "POST /api/accounts HTTP/1.1\r\n" + HOST;
		return Stream.of("TRACE / HTTP/1.1\r\n" + HOST, "CONNECT example.org:443 HTTP/1.1\r\n" + HOST,
				"PROPFIND /api/banks HTTP/1.1\r\n" + HOST, "G\u00e9T / HTTP/1.1\r\n" + HOST,
				"OPTIONS * HTTP/1.1\r\n" + HOST, "DELETE /api/accounts HTTP/1.1\r\n" + HOST,
				"PATCH /api/tokens HTTP/1.1\r\n" + HOST, "GET / HTTP/1.0\r\n", "GET /api/banks HTTP/1.0\r\n",
				"GET / HTTP/1.1\r\n", "GET / HTTP/9.9\r\n" + HOST, "nonsense\r\n",
				"GET / HTTP/1.1\r\n" + HOST + "X: " + "x".repeat(100_000) + "\r\n",
				"GET /" + "x".repeat(20_000) + " HTTP/1.1\r\n" + HOST,
				"GET / HTTP/1.1\r\n" + HOST + "Cookie: weakspot=\u0000; =; ;;\r\n",
				"GET /api/me HTTP/1.1\r\n" + HOST + "Cookie: weakspot=\u00ff\u00fe\r\n",
				"GET /api/me HTTP/1.1\r\n" + HOST + "Authorization: Bearer \u00ff\u00fe\r\n",
				"GET /api/me HTTP/1.1\r\n" + HOST + "Authorization: Bearer\r\n",
				"GET / HTTP/1.1\r\n" + HOST + "Accept: ///;q=x\r\n",
				"GET / HTTP/1.1\r\n" + HOST + "Accept-Language: \u00ff;q=9\r\n",
				"GET / HTTP/1.1\r\n" + HOST + "If-None-Match: \"\r\n",
				"GET /app/main.js HTTP/1.1\r\n" + HOST + "Range: bytes=9-1,-,x\r\n",
				"GET / HTTP/1.1\r\n" + HOST + "X-Forwarded-For: x,,\u00ff\r\nX-Forwarded-Proto: ://\r\n",
				"GET / HTTP/1.1\r\n" + HOST + "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: x\r\n",
				"GET / HTTP/1.1\r\n" + HOST
						+ "Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: AA\r\n",
				"GET / HTTP/1.1\r\nHost: a b\r\n", "GET / HTTP/1.1\r\nHost: [::1\r\n", "GET / HTTP/1.1\r\nHost: :x\r\n",
				"GET / HTTP/1.1\r\nHost: evil.example\r\n" + HOST, "GET http://evil.example/api/me HTTP/1.1\r\n" + HOST,
				"GET /%zz HTTP/1.1\r\n" + HOST, "GET /api/%c0%af HTTP/1.1\r\n" + HOST,
				"GET /\u00ff HTTP/1.1\r\n" + HOST, "GET /api/docs?a=%zz&b=[ HTTP/1.1\r\n" + HOST,
				"GET ?x HTTP/1.1\r\n" + HOST, "GET /api/docs/openapi/question-service?%zz HTTP/1.1\r\n" + HOST,
				signUp + JSON + "Content-Length: 1\r\n\r\n{", signUp + JSON + "Content-Length: 2\r\n\r\n[]",
				signUp + JSON + "Content-Length: 4\r\n\r\nnull", signUp + JSON + "Content-Length: 0\r\n",
				signUp + JSON + "Content-Length: 3\r\n\r\n\"\u00ff\"",
				signUp + JSON + "Content-Length: 5000\r\n\r\n" + "[".repeat(5000),
				signUp + "Content-Length: 2\r\n\r\n{}",
				signUp + "Content-Type: text/plain\r\nContent-Length: 2\r\n\r\n{}",
				signUp + "Content-Type: ///\r\nContent-Length: 2\r\n\r\n{}",
				signUp + "Content-Type: application/json;charset=none\r\nContent-Length: 2\r\n\r\n{}",
				signUp + "Content-Type: multipart/form-data\r\nContent-Length: 2\r\n\r\n{}",
				signUp + JSON + "Content-Length: -1\r\n", signUp + JSON + "Content-Length: 99999999999999999999\r\n",
				signUp + JSON + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}",
				signUp + JSON + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n",
				signUp + JSON + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n",
				signUp + JSON + "Transfer-Encoding: chunked\r\n\r\n80000\r\n" + " ".repeat(0x80000) + "\r\n0\r\n",
				signUp + JSON + "Transfer-Encoding: gzip\r\n\r\n{}",
				signUp + JSON + "Content-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}",
				signUp + JSON + "Expect: 200-maybe\r\nContent-Length: 2\r\n\r\n{}",
				signUp + JSON + "Idempotency-Key: \u00ff\r\nContent-Length: 2\r\n\r\n{}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api//accounts", "/api/x/../accounts", "/api/%2e/accounts", "/api%2faccounts",
			"/api/accounts;x=1", "/api/accounts%3bx=1", "/api/accounts%00" })
	void anAmbiguousAddressIsAProblem(String address) {
		String response = answer("POST " + address + " HTTP/1.1\r\n" + HOST + "Content-Length: 0\r\n");

		assertThat(response).startsWith("HTTP/1.1 400 ").contains("urn:weakspot:problem:malformed");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/accounts", "/api/banks", "/" })
	void noOtherSiteIsLetIn(String address) {
		String response = answer("OPTIONS " + address + " HTTP/1.1\r\n" + HOST
				+ "Origin: https://evil.example\r\nAccess-Control-Request-Method: POST\r\n");

		assertThat(response).doesNotContainIgnoringCase("Access-Control-Allow").doesNotStartWith("HTTP/1.1 5");
	}

	private String answer(String request) {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port)) {
			socket.setSoTimeout(20_000);
			socket.getOutputStream().write((request + "\r\n").getBytes(ISO_8859_1));
			socket.getOutputStream().flush();
			return read(socket);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String read(Socket socket) throws IOException {
		StringBuilder read = new StringBuilder();
		byte[] some = new byte[8192];
		try {
			for (int count = socket.getInputStream().read(some); count > 0; count = socket.getInputStream()
				.read(some)) {
				read.append(new String(some, 0, count, ISO_8859_1));
				socket.setSoTimeout(100);
			}
		}
		catch (SocketTimeoutException ex) {
			// The connection is kept for the next request; what has come is the answer.
		}
		catch (SocketException ex) {
			// Too large to be read to its end, so the connection was cut.
			return read.isEmpty() ? "HTTP/1.1 400 cut" : read.toString();
		}
		return read.toString();
	}

}
