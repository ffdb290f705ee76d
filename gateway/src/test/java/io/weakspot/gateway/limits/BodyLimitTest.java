package io.weakspot.gateway.limits;

import java.net.URI;

import io.weakspot.starter.problems.Problem;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BodyLimitTest {

	private final BodyLimit limit = new BodyLimit(
			new LimitSettings(1, 1, 1, 1, 1, 1, DataSize.ofBytes(10), DataSize.ofBytes(100), 1));

	@Test
	void ofLargeBodiesOnlySoManyAreLetThroughAtOnce() {
		Disposable first = send(50, Mono.never()).subscribe();

		assertThatExceptionOfType(Problem.class).isThrownBy(() -> send(50, Mono.empty()).block())
			.satisfies((problem) -> {
				assertThat(problem.getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
				assertThat(problem.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("2");
			});
		send(10, Mono.empty()).block();

		first.dispose();
		send(50, Mono.empty()).block();
		send(50, Mono.empty()).block();
	}

	@Test
	void anImportIsTheSameInEverySpelling() {
		send("/api/banks/%69mports", 50, Mono.empty()).block();

		assertThatExceptionOfType(Problem.class).isThrownBy(() -> send("/api/banks", 50, Mono.empty()).block())
			.extracting(Problem::getStatusCode)
			.isEqualTo(HttpStatus.CONTENT_TOO_LARGE);
	}

	private Mono<Void> send(int bytes, Mono<Void> work) {
		return send("/api/banks/imports", bytes, work);
	}

	private Mono<Void> send(String address, int bytes, Mono<Void> work) {
		MockServerHttpRequest request = MockServerHttpRequest.method(HttpMethod.POST, URI.create(address))
			.contentLength(bytes)
			.build();
		return this.limit.filter(MockServerWebExchange.from(request), (passed) -> work);
	}

}
