package io.weakspot.gateway.tokens;

import java.time.Duration;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.weakspot.gateway.peers.Peers;
import io.weakspot.starter.problems.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out over HTTP. */
@RestController
@RequestMapping("/api")
@Tag(name = "Tokens")
class TokensController {

	private final SigningIn signingIn;

	private final EndingToken ending;

	private final Peers peers;

	TokensController(SigningIn signingIn, EndingToken ending, Peers peers) {
		this.signingIn = signingIn;
		this.ending = ending;
		this.peers = peers;
	}

	@Operation(summary = "Get a token", description = "For programs, which send it as Authorization: Bearer.")
	@ApiResponse(responseCode = "200", description = "The token; expiresIn is in seconds")
	@ApiResponse(responseCode = "401", description = "No such account, or another password")
	@ApiResponse(responseCode = "429", description = "Too many wrong passwords; wait as Retry-After says")
	@PostMapping("/tokens")
	Mono<AccessToken> token(@Valid @RequestBody SignIn wanted, ServerHttpRequest request) {
		return tokenOrProblem(wanted, request).map(AccessToken::of);
	}

	@Operation(summary = "Sign in", description = "For the pages: the token comes as a cookie that scripts can't read.")
	@ApiResponse(responseCode = "204", description = "Signed in")
	@ApiResponse(responseCode = "401", description = "No such account, or another password")
	@ApiResponse(responseCode = "429", description = "Too many wrong passwords; wait as Retry-After says")
	@PostMapping("/sign-in")
	Mono<ResponseEntity<Void>> signIn(@Valid @RequestBody SignIn wanted, ServerHttpRequest request) {
		return tokenOrProblem(wanted, request).map((token) -> ResponseEntity.noContent()
			.header(HttpHeaders.SET_COOKIE, SignInCookie.of(token, request).toString())
			.build());
	}

	@Operation(summary = "Sign out",
			description = "Takes the cookie away, and makes its token worthless within a minute.")
	@ApiResponse(responseCode = "204", description = "Signed out")
	@PostMapping("/sign-out")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	Mono<Void> signOut(ServerHttpRequest request, ServerHttpResponse response) {
		// Goes with an error too: this browser is signed out, whatever becomes of the
		// token.
		response.addCookie(SignInCookie.gone(request));
		return Mono.justOrEmpty(SignInCookie.tokenOf(request)).flatMap(this.ending::end);
	}

	private Mono<Token> tokenOrProblem(SignIn wanted, ServerHttpRequest request) {
		return this.signingIn.signIn(wanted.email(), wanted.password(), this.peers.address(request))
			.map(TokensController::tokenOrProblem);
	}

	private static Token tokenOrProblem(SigningIn.Outcome outcome) {
		return switch (outcome) {
			case SigningIn.SignedIn signedIn -> signedIn.token();
			case SigningIn.Refused _ -> throw new Problem(HttpStatus.UNAUTHORIZED, "unauthorized", "Not signed in",
					"The e-mail or the password is not right.");
			case SigningIn.Paused paused ->
				throw Problem.tooManyRequests("Too many wrong passwords. Wait, then try again.",
						Math.max(1, paused.pause().plusMillis(999).toSeconds()));
		};
	}

	/** What somebody types to sign in. */
	record SignIn(@NotNull String email, @NotNull String password) {
	}

	/**
	 * A token for programs.
	 *
	 * @param expiresIn seconds
	 */
	record AccessToken(String accessToken, String tokenType, long expiresIn) {

		static AccessToken of(Token token) {
			Duration lifetime = token.lifetime();
			return new AccessToken(token.value(), "Bearer", lifetime.toSeconds());
		}

	}

}
