package io.weakspot.gateway.limits;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Objects;

import io.weakspot.gateway.peers.PeersForTests;
import io.weakspot.starter.problems.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

class CallLimitsTest {

	private static final LimitSettings SETTINGS = new LimitSettings(1, 5, 2, 3, 2, 2, DataSize.ofKilobytes(1),
			DataSize.ofKilobytes(4), 1);

	private final CallLimits limits = new CallLimits(SETTINGS, PeersForTests.trustingNobody());

	@Test
	void oneAccountIsRefusedAndAnotherIsNot() {
		for (int call = 0; call < 5; call++) {
			assertThat(passes("ada", "1.1.1.1")).isTrue();
		}

		assertThat(passes("ada", "2.2.2.2")).isFalse();
		assertThat(passes("bob", "1.1.1.1")).isTrue();
	}

	@Test
	void withoutAnAccountTheAddressCounts() {
		MockServerHttpRequest call = MockServerHttpRequest.get("/api/docs").remoteAddress(at("1.1.1.1")).build();
		for (int count = 0; count < 5; count++) {
			assertThat(this.limits.count(call)).isEmpty();
		}

		Problem refusal = this.limits.count(call).orElseThrow();

		assertThat(refusal.getStatusCode()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
		assertThat(Integer.parseInt(Objects.requireNonNull(refusal.getHeaders().getFirst(HttpHeaders.RETRY_AFTER))))
			.isPositive();
		assertThat(this.limits.count(MockServerHttpRequest.get("/api/docs").remoteAddress(at("2.2.2.2")).build()))
			.isEmpty();
	}

	@Test
	void signingUpHasALimitOfItsOwn() {
		MockServerHttpRequest signUp = MockServerHttpRequest.post("/api/accounts").remoteAddress(at("1.1.1.1")).build();
		assertThat(this.limits.count(signUp)).isEmpty();
		assertThat(this.limits.count(signUp)).isEmpty();

		assertThat(this.limits.count(signUp)).isPresent();
		assertThat(this.limits.count(MockServerHttpRequest.post("/api/tokens").remoteAddress(at("1.1.1.1")).build()))
			.isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/%61pi/accounts", "/api/%61ccounts", "/api/account%73" })
	void anotherSpellingOfTheAddressIsTheSameCall(String address) {
		MockServerHttpRequest signUp = MockServerHttpRequest.post("/api/accounts").remoteAddress(at("1.1.1.1")).build();
		this.limits.count(signUp);
		this.limits.count(signUp);

		MockServerHttpRequest other = MockServerHttpRequest.method(HttpMethod.POST, URI.create(address))
			.remoteAddress(at("1.1.1.1"))
			.build();

		assertThat(this.limits.count(other)).isPresent();
	}

	@Test
	void anAccountImportsSoOften() {
		MockServerHttpRequest.BodyBuilder anImport = MockServerHttpRequest.method(HttpMethod.POST,
				URI.create("/api/bank%73/imports"));
		for (int call = 0; call < 2; call++) {
			assertThat(passes("ada", anImport.build())).isTrue();
		}

		assertThat(passes("ada", anImport.build())).isFalse();
		assertThat(passes("ada", "1.1.1.1")).as("another call").isTrue();
		assertThat(passes("bob", anImport.build())).isTrue();
	}

	@Test
	void anAccountTriesJoinCodesSoOften() {
		MockServerHttpRequest.BodyBuilder aTry = MockServerHttpRequest.method(HttpMethod.POST,
				URI.create("/api/cohort%73/memberships"));
		for (int call = 0; call < 2; call++) {
			assertThat(passes("ada", aTry.build())).isTrue();
		}

		assertThat(passes("ada", aTry.build())).isFalse();
		assertThat(passes("ada", "1.1.1.1")).as("another call").isTrue();
		assertThat(passes("bob", aTry.build())).isTrue();
	}

	@Test
	void pagesAreNotCounted() {
		for (int call = 0; call < 20; call++) {
			this.limits.filter(exchange("/app/main.js", "1.1.1.1"), (passed) -> Mono.empty()).block();
		}
		assertThat(this.limits.count(MockServerHttpRequest.get("/api/docs").remoteAddress(at("1.1.1.1")).build()))
			.isEmpty();
	}

	private boolean passes(String account, String address) {
		return passes(account, MockServerHttpRequest.get("/api/banks").remoteAddress(at(address)).build());
	}

	private boolean passes(String account, MockServerHttpRequest request) {
		return Boolean.TRUE.equals(this.limits.filter(MockServerWebExchange.from(request), (passed) -> Mono.empty())
			.contextWrite(
					ReactiveSecurityContextHolder.withAuthentication(new TestingAuthenticationToken(account, "token")))
			.thenReturn(true)
			.onErrorReturn(Problem.class, false)
			.block());
	}

	private static MockServerWebExchange exchange(String path, String address) {
		return MockServerWebExchange.from(MockServerHttpRequest.get(path).remoteAddress(at(address)).build());
	}

	private static InetSocketAddress at(String address) {
		return new InetSocketAddress(address, 1234);
	}

}
