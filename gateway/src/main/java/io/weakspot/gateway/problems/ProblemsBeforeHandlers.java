package io.weakspot.gateway.problems;

import java.util.List;

import reactor.core.publisher.Mono;

import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.codec.HttpMessageWriter;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.reactive.result.view.ViewResolver;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;

/** Refusals by filters, which come before any handler that an advice could serve. */
@Component
@Order(-2)
class ProblemsBeforeHandlers implements WebExceptionHandler {

	private final ServerResponse.Context writers;

	ProblemsBeforeHandlers(ServerCodecConfigurer codecs) {
		this.writers = new Writers(codecs.getWriters());
	}

	@Override
	public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
		if (exchange.getResponse().isCommitted() || !(failure instanceof ErrorResponse refusal)) {
			return Mono.error(failure);
		}
		return ServerResponse.status(refusal.getStatusCode())
			.headers((headers) -> headers.putAll(refusal.getHeaders()))
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.bodyValue(refusal.getBody())
			.flatMap((response) -> response.writeTo(exchange, this.writers));
	}

	private record Writers(List<HttpMessageWriter<?>> messageWriters) implements ServerResponse.Context {

		@Override
		public List<ViewResolver> viewResolvers() {
			return List.of();
		}

	}

}
