package io.weakspot.gateway.limits;

import java.util.concurrent.atomic.AtomicLong;

import io.weakspot.starter.problems.Problem;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SynchronousSink;

import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

/**
 * Refuses bodies that are too large: by what they declare, else by what comes. Of large
 * ones only so many are let through at once, since a service holds each in memory.
 */
@Component
@Order(-80)
class BodyLimit implements WebFilter {

	private final long most;

	private final long mostOfImport;

	private final Room forLarge;

	BodyLimit(LimitSettings settings) {
		this.most = settings.body().toBytes();
		this.mostOfImport = settings.importBody().toBytes();
		this.forLarge = new Room(settings.largeBodiesAtOnce());
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		ServerHttpRequest request = exchange.getRequest();
		long declared = request.getHeaders().getContentLength();
		long most = Imports.include(request) ? this.mostOfImport : this.most;
		if (declared > most) {
			return Mono.error(tooLarge(most));
		}
		boolean mayBeLonger = declared < 0 && request.getHeaders().containsHeader("Transfer-Encoding");
		Mono<Void> passed = chain
			.filter(mayBeLonger ? exchange.mutate().request(new CountedBody(request, most)).build() : exchange);
		boolean large = most > this.most && (mayBeLonger || declared > this.most);
		return large ? this.forLarge.within(passed) : passed;
	}

	private static Problem tooLarge(long most) {
		return new Problem(HttpStatus.CONTENT_TOO_LARGE, "too-large", "Too large",
				"This call takes at most " + most / 1024 + " KiB. Send less, or in parts.");
	}

	private static final class CountedBody extends ServerHttpRequestDecorator {

		private final long most;

		CountedBody(ServerHttpRequest request, long most) {
			super(request);
			this.most = most;
		}

		@Override
		public Flux<DataBuffer> getBody() {
			AtomicLong seen = new AtomicLong();
			return super.getBody().handle((buffer, sink) -> count(buffer, sink, seen));
		}

		private void count(DataBuffer buffer, SynchronousSink<DataBuffer> sink, AtomicLong seen) {
			if (seen.addAndGet(buffer.readableByteCount()) <= this.most) {
				sink.next(buffer);
				return;
			}
			DataBufferUtils.release(buffer);
			sink.error(tooLarge(this.most));
		}

	}

}
