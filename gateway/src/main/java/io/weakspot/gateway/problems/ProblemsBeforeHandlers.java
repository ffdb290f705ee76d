package io.weakspot.gateway.problems;

import java.util.List;
import java.util.concurrent.TimeoutException;

import com.mongodb.MongoException;
import io.weakspot.starter.problems.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.http.codec.HttpMessageWriter;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.reactive.result.view.ViewResolver;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;

/**
 * Refusals and outages met by filters, which come before any handler that an advice could
 * serve.
 */
@Component
@Order(-2)
class ProblemsBeforeHandlers implements WebExceptionHandler {

	private static final Logger log = LoggerFactory.getLogger(ProblemsBeforeHandlers.class);

	private final ServerResponse.Context writers;

	ProblemsBeforeHandlers(ServerCodecConfigurer codecs) {
		this.writers = new Writers(codecs.getWriters());
	}

	@Override
	public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
		return (exchange.getResponse().isCommitted()) ? Mono.error(failure) : switch (failure) {
			case ErrorResponse refusal -> answer(refusal, exchange);
			case DataAccessException outage -> unavailable(outage, exchange);
			case MongoException outage -> unavailable(outage, exchange);
			case TimeoutException outage -> unavailable(outage, exchange);
			default -> Mono.error(failure);
		};
	}

	private Mono<Void> unavailable(Exception outage, ServerWebExchange exchange) {
		log.warn("{}: a part that the token check needs does not answer, {}", exchange.getRequest().getPath(),
				outage.toString());
		return answer(Problem.unavailable(), exchange);
	}

	private Mono<Void> answer(ErrorResponse refusal, ServerWebExchange exchange) {
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
