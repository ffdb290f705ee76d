package io.weakspot.gateway.routing;

import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * Ends the streams of open pages when the gateway stops. Each would hold up the stop for
 * as long as it may take otherwise; the pages come back by themselves.
 */
@Component
class OpenStreams implements GlobalFilter, Ordered, ApplicationListener<ContextClosedEvent> {

	private final Sinks.Empty<Void> closing = Sinks.empty();

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
		Route route = exchange.getAttribute(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR);
		boolean stream = route != null && route.getMetadata().containsKey("stream");
		return stream ? chain.filter(exchange).takeUntilOther(this.closing.asMono()) : chain.filter(exchange);
	}

	@Override
	public void onApplicationEvent(ContextClosedEvent event) {
		this.closing.tryEmitEmpty();
	}

	/** Around the filter that writes the answer. */
	@Override
	public int getOrder() {
		return Ordered.HIGHEST_PRECEDENCE;
	}

}
