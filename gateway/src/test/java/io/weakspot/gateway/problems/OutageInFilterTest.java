package io.weakspot.gateway.problems;

import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import com.mongodb.MongoException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class OutageInFilterTest {

	private final ProblemsBeforeHandlers problems = new ProblemsBeforeHandlers(ServerCodecConfigurer.create());

	private final MockServerWebExchange exchange = MockServerWebExchange
		.from(MockServerHttpRequest.get("/api/banks").build());

	@ParameterizedTest
	@MethodSource
	void isAProblemThatPasses(Exception outage) {
		this.problems.handle(this.exchange, outage).block();

		assertThat(this.exchange.getResponse().getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
		assertThat(this.exchange.getResponse().getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("2");
		assertThat(this.exchange.getResponse().getBodyAsString().block()).doesNotContain("secret-host");
	}

	static Stream<Exception> isAProblemThatPasses() {
		return Stream.of(new DataAccessResourceFailureException("secret-host"), new MongoException("secret-host"),
				new TimeoutException("secret-host"));
	}

	@Test
	void aBugIsNone() {
		assertThatIllegalStateException()
			.isThrownBy(() -> this.problems.handle(this.exchange, new IllegalStateException("bug")).block());
	}

}
