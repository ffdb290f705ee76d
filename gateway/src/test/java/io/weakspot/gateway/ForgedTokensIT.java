package io.weakspot.gateway;

import java.nio.file.Files;
import java.time.Instant;
import java.util.Date;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.weakspot.starter.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.http.HttpStatus;

import static org.assertj.core.api.Assertions.assertThat;

class ForgedTokensIT extends GatewayIT {

	private RSAKey key;

	private JsonNode account;

	@BeforeEach
	void readKey() throws Exception {
		this.account = json(signUp(anyEmail()), HttpStatus.CREATED);
		this.key = JWKSet.parse(Files.readString(KEY_FILE)).getKeys().getFirst().toRSAKey();
	}

	@Test
	void ourOwnIsTaken() throws Exception {
		String own = signed(JWSAlgorithm.RS256, this.key.getKeyID(), new RSASSASigner(this.key), claims());

		assertThat(json(get("/api/banks", "Bearer " + own), HttpStatus.OK).get("uri").asString())
			.isEqualTo("/api/banks");
	}

	@Test
	void withoutASignature() {
		refused(new PlainJWT(claims().build()).serialize());
	}

	@Test
	void signedWithThePublicKeyAsASecret() throws Exception {
		refused(signed(JWSAlgorithm.HS256, this.key.getKeyID(), new MACSigner(this.key.toRSAPublicKey().getEncoded()),
				claims()));
	}

	@Test
	void signedWithAnotherAlgorithmOfTheSameKey() throws Exception {
		refused(signed(JWSAlgorithm.RS512, this.key.getKeyID(), new RSASSASigner(this.key), claims()));
	}

	@Test
	void signedByAKeyThatIsNotOurs() throws Exception {
		RSAKey foreign = new RSAKeyGenerator(2048).keyID("foreign").generate();

		refused(signed(JWSAlgorithm.RS256, "foreign", new RSASSASigner(foreign), claims()));
		refused(signed(JWSAlgorithm.RS256, this.key.getKeyID(), new RSASSASigner(foreign), claims()));
		refused(TestTokens.bearer("ada", "admin").substring("Bearer ".length()));
	}

	@Test
	void expired() throws Exception {
		refused(ours(claims().expirationTime(Date.from(Instant.now().minusSeconds(120)))));
	}

	@Test
	void forAnotherAudienceOrByAnotherIssuer() throws Exception {
		refused(ours(claims().audience("elsewhere")));
		refused(ours(claims().audience((String) null)));
		refused(ours(claims().issuer("elsewhere")));
	}

	@Test
	void nothingLikeAToken() {
		refused("x");
		refused("a.b.c");
	}

	private void refused(String token) {
		problem(get("/api/banks", "Bearer " + token), HttpStatus.UNAUTHORIZED);
		problem(this.client.get().uri("/api/banks").cookie("weakspot", token).exchange(), HttpStatus.UNAUTHORIZED);
	}

	private String ours(JWTClaimsSet.Builder claims) throws JOSEException {
		return signed(JWSAlgorithm.RS256, this.key.getKeyID(), new RSASSASigner(this.key), claims);
	}

	private static String signed(JWSAlgorithm algorithm, String keyId, JWSSigner signer, JWTClaimsSet.Builder claims)
			throws JOSEException {
		SignedJWT token = new SignedJWT(new JWSHeader.Builder(algorithm).keyID(keyId).build(), claims.build());
		token.sign(signer);
		return token.serialize();
	}

	/** What a token of the account's own says. */
	private JWTClaimsSet.Builder claims() {
		return new JWTClaimsSet.Builder().subject(this.account.get("id").asString())
			.issuer("weakspot")
			.audience("weakspot")
			.claim("roles", this.account.get("roles").valueStream().map(JsonNode::asString).toList())
			.issueTime(new Date())
			.expirationTime(Date.from(Instant.now().plusSeconds(600)));
	}

}
