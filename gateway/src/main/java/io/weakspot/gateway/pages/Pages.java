package io.weakspot.gateway.pages;

import java.net.URI;

import reactor.core.publisher.Mono;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;

/**
 * The addresses of pages: each is the front page, which finds out itself what to show.
 */
@Configuration(proxyBeanMethods = false)
class Pages {

	private static final String[] ADDRESSES = { "/", "/sign-in", "/sign-up", "/banks/**", "/questions/**",
			"/sessions/**", "/answers/**", "/topics", "/readiness", "/classes/**", "/accuracy", "/admin", "/import" };

	private static final URI DOCUMENTATION = URI.create("/api/docs/swagger-ui/index.html");

	@Bean
	RouterFunction<ServerResponse> pageAddresses(FrontPage frontPage) {
		RouterFunctions.Builder routes = RouterFunctions.route();
		for (String address : ADDRESSES) {
			routes.GET(address, (request) -> show(frontPage, request));
		}
		return routes.GET("/api/docs", (request) -> ServerResponse.temporaryRedirect(DOCUMENTATION).build()).build();
	}

	private static Mono<ServerResponse> show(FrontPage frontPage, ServerRequest request) {
		return request.checkNotModified(frontPage.etag())
			.switchIfEmpty(Mono.defer(() -> ServerResponse.ok()
				.contentType(MediaType.TEXT_HTML)
				.eTag(frontPage.etag())
				.cacheControl(CacheControl.noCache())
				.bodyValue(frontPage.html())));
	}

}
