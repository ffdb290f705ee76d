package io.weakspot.gateway.access;

import io.weakspot.starter.problems.Problem;
import io.weakspot.starter.security.SecurityProblems;
import reactor.core.publisher.Mono;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtReactiveAuthenticationManager;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;

/**
 * What may be asked without a token is listed here; the rest of the API needs one. What
 * is not below the API is the same for everybody: pages, their files and the public keys.
 */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

	/**
	 * Addresses that could be read in two ways (encoded slashes, dot segments, matrix
	 * parameters) are refused before any rule looks at them.
	 */
	@Bean
	ServerExchangeRejectedHandler ambiguous() {
		return (exchange, refusal) -> Mono.error(Problem
			.malformed("Send a plain address, method and headers: no encoded slashes, dot segments or semicolons."));
	}

	/**
	 * Takes the place of the services' own, which remembers tokens for longer than a
	 * sign-out may take.
	 */
	@Bean
	ReactiveAuthenticationManager tokens(ReactiveJwtDecoder check) {
		return new JwtReactiveAuthenticationManager(check);
	}

	@Bean
	SecurityWebFilterChain deniedByDefault(ServerHttpSecurity http, ReactiveAuthenticationManager tokens,
			Strangers strangers) {
		return http
			.authorizeExchange((paths) -> paths.pathMatchers(HttpMethod.POST, OpenCalls.POSTS)
				.permitAll()
				.pathMatchers(HttpMethod.GET, OpenCalls.GETS)
				.permitAll()
				.pathMatchers("/api/**")
				.authenticated()
				.pathMatchers("/actuator/health/**")
				.permitAll()
				.pathMatchers("/actuator/**")
				.denyAll()
				.anyExchange()
				.permitAll())
			.oauth2ResourceServer((server) -> server.bearerTokenConverter(new TokenOfRequest())
				.jwt((jwt) -> jwt.authenticationManager(tokens))
				.authenticationEntryPoint(strangers)
				.accessDeniedHandler(new SecurityProblems()))
			.exceptionHandling(
					(errors) -> errors.authenticationEntryPoint(strangers).accessDeniedHandler(new SecurityProblems()))
			// CrossSiteRequests and SecurityHeaders take these two over: the first knows
			// which requests a cookie signs in, the second the pages' own policy.
			.csrf(ServerHttpSecurity.CsrfSpec::disable)
			.headers(ServerHttpSecurity.HeaderSpec::disable)
			.httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
			.formLogin(ServerHttpSecurity.FormLoginSpec::disable)
			.logout(ServerHttpSecurity.LogoutSpec::disable)
			.build();
	}

}
