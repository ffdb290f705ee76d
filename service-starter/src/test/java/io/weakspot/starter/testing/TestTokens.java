package io.weakspot.starter.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;

/**
 * Tokens as the gateway signs them, with a key set that the service under test fetches.
 */
public final class TestTokens {

	private static final RSAKey KEY = key("test");

	private static final String JWKS_URI = serve();

	private TestTokens() {
	}

	/** A valid token's Authorization header. */
	public static String bearer(String accountId, String... roles) {
		return "Bearer " + sign(KEY, claims(accountId, roles).build());
	}

	/** A token signed by somebody else's key that claims the same key id. */
	public static String foreignBearer(String accountId, String... roles) {
		return "Bearer " + sign(key("test"), claims(accountId, roles).build());
	}

	/** A token whose time is over. */
	public static String expiredBearer(String accountId, String... roles) {
		Instant past = Instant.now().minus(Duration.ofHours(2));
		return "Bearer " + sign(KEY, claims(accountId, roles).expirationTime(Date.from(past)).build());
	}

	/** A token for somebody else's service. */
	public static String foreignAudienceBearer(String accountId, String... roles) {
		return "Bearer " + sign(KEY, claims(accountId, roles).audience("elsewhere").build());
	}

	static String jwksUri() {
		return JWKS_URI;
	}

	private static JWTClaimsSet.Builder claims(String accountId, String... roles) {
		Instant now = Instant.now();
		return new JWTClaimsSet.Builder().subject(accountId)
			.issuer("weakspot")
			.audience("weakspot")
			.claim("roles", List.of(roles))
			.claim("name", accountId)
			.issueTime(Date.from(now))
			.expirationTime(Date.from(now.plus(Duration.ofHours(1))));
	}

	private static String sign(RSAKey key, JWTClaimsSet claims) {
		try {
			SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
					claims);
			token.sign(new RSASSASigner(key));
			return token.serialize();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static RSAKey key(String id) {
		try {
			return new RSAKeyGenerator(2048).keyID(id).generate();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String serve() {
		try {
			HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
			byte[] keys = new JWKSet(KEY.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
			server.createContext("/jwks.json", (exchange) -> {
				exchange.getResponseHeaders().set("Content-Type", "application/json");
				exchange.sendResponseHeaders(200, keys.length);
				exchange.getResponseBody().write(keys);
				exchange.close();
			});
			server.start();
			return "http://127.0.0.1:" + server.getAddress().getPort() + "/jwks.json";
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
