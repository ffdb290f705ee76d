package io.weakspot.starter.security;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

import io.netty.channel.ChannelOption;
import org.springdoc.core.utils.SpringDocUtils;
import reactor.netty.http.client.HttpClient;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtReactiveAuthenticationManager;
import org.springframework.security.oauth2.server.resource.authentication.ReactiveJwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.ReactiveJwtGrantedAuthoritiesConverterAdapter;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;

/**
 * The token is checked by each service for itself: one algorithm, issuer, audience and
 * expiry, with keys from the gateway. What is not listed as public needs a token.
 */
@AutoConfiguration(
		beforeName = "org.springframework.boot.security.oauth2.server.resource.autoconfigure.reactive.ReactiveOAuth2ResourceServerAutoConfiguration")
@EnableWebFluxSecurity
@EnableConfigurationProperties(SecurityAutoConfiguration.Settings.class)
class SecurityAutoConfiguration {

	private static final Duration KEYS_WITHIN = Duration.ofSeconds(2);

	static {
		SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
	}

	@Bean
	@ConditionalOnMissingBean
	ReactiveJwtDecoder tokenCheck(Settings settings) {
		NimbusReactiveJwtDecoder decoder = NimbusReactiveJwtDecoder.withJwkSetUri(settings.jwksUri())
			.jwsAlgorithm(SignatureAlgorithm.RS256)
			.webClient(patientForKeys())
			.build();
		decoder.setJwtValidator(TokenRules.validator());
		return decoder;
	}

	@Bean
	@ConditionalOnMissingBean
	ReactiveAuthenticationManager tokens(ReactiveJwtDecoder decoder) {
		JwtGrantedAuthoritiesConverter roles = new JwtGrantedAuthoritiesConverter();
		roles.setAuthoritiesClaimName("roles");
		roles.setAuthorityPrefix("ROLE_");
		ReactiveJwtAuthenticationConverter converter = new ReactiveJwtAuthenticationConverter();
		converter.setJwtGrantedAuthoritiesConverter(new ReactiveJwtGrantedAuthoritiesConverterAdapter(roles));
		JwtReactiveAuthenticationManager manager = new JwtReactiveAuthenticationManager(decoder);
		manager.setJwtAuthenticationConverter(converter);
		return new RememberingTokens(manager, InstantSource.system());
	}

	@Bean
	@ConditionalOnMissingBean
	SecurityWebFilterChain deniedByDefault(ServerHttpSecurity http, Settings settings,
			ReactiveAuthenticationManager tokens) {
		SecurityProblems problems = new SecurityProblems();
		return http
			.authorizeExchange((paths) -> paths.pathMatchers(settings.publicPaths().toArray(String[]::new))
				.permitAll()
				.anyExchange()
				.authenticated())
			.oauth2ResourceServer((server) -> server.jwt((jwt) -> jwt.authenticationManager(tokens))
				.authenticationEntryPoint(problems)
				.authenticationFailureHandler(problems)
				.accessDeniedHandler(problems))
			.exceptionHandling((errors) -> errors.authenticationEntryPoint(problems).accessDeniedHandler(problems))
			// No cookie is taken here, so there is nothing that a foreign page could make
			// a
			// browser send.
			.csrf(ServerHttpSecurity.CsrfSpec::disable)
			.httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
			.formLogin(ServerHttpSecurity.FormLoginSpec::disable)
			.logout(ServerHttpSecurity.LogoutSpec::disable)
			.build();
	}

	@Bean
	WebFluxConfigurer callerAsArgument() {
		return new WebFluxConfigurer() {
			@Override
			public void configureArgumentResolvers(ArgumentResolverConfigurer configurer) {
				configurer.addCustomResolver(new CallerArgument());
			}
		};
	}

	/**
	 * The keys are fetched while a request waits, so never for long, and once more if
	 * need be.
	 */
	private static WebClient patientForKeys() {
		HttpClient http = HttpClient.create()
			.option(ChannelOption.CONNECT_TIMEOUT_MILLIS, 1000)
			.responseTimeout(KEYS_WITHIN);
		return WebClient.builder()
			.clientConnector(new ReactorClientHttpConnector(http))
			.filter((request, next) -> next.exchange(request).timeout(KEYS_WITHIN).retry(2))
			.build();
	}

	/**
	 * What the token check needs to know.
	 *
	 * @param jwksUri where the gateway publishes its keys
	 * @param publicPaths what may be read without a token
	 */
	@ConfigurationProperties("weakspot.security")
	record Settings(@DefaultValue("http://localhost:8080/.well-known/jwks.json") String jwksUri, @DefaultValue( {
			"/actuator/health/**", "/v3/api-docs/**" }) List<String> publicPaths){
	}

}
