package io.weakspot.gateway.routing;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

class OpenStreamsTest {

	private final OpenStreams streams = new OpenStreams();

	@Test
	void aStreamEndsWhenTheGatewayStops() {
		StepVerifier.create(open(true)).then(this::stop).expectComplete().verify(Duration.ofSeconds(5));
	}

	@Test
	void anAnswerUnderWayIsLetFinish() {
		StepVerifier.create(open(false))
			.expectSubscription()
			.then(this::stop)
			.expectNoEvent(Duration.ofMillis(200))
			.thenCancel()
			.verify(Duration.ofSeconds(5));
	}

	private Mono<Void> open(boolean stream) {
		Route.AsyncBuilder route = Route.async().id("any").uri("http://localhost").predicate((exchange) -> true);
		MockServerWebExchange exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/"));
		exchange.getAttributes()
			.put(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR, (stream ? route.metadata("stream", true) : route).build());
		return this.streams.filter(exchange, (passed) -> Mono.never());
	}

	private void stop() {
		this.streams.onApplicationEvent(new ContextClosedEvent(new StaticApplicationContext()));
	}

}
