package io.weakspot.gateway.tokens;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import io.weakspot.gateway.accounts.Account;
import io.weakspot.gateway.accounts.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;

import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RotatedKeysTest {

	private static final Account ADA = new Account("1", "ada@example.org", "Ada", EnumSet.of(Role.ADMIN, Role.LEARNER));

	private Instant now = Instant.now();

	@TempDir
	private Path folder;

	private final RSAKey older = key("older");

	private final RSAKey newer = key("newer");

	@Test
	void theFirstKeySigns() {
		Jwt token = check(keys(this.newer, this.older), issue(keys(this.newer, this.older)));

		assertThat(token.getHeaders()).containsEntry("kid", "newer").containsEntry("alg", "RS256");
		assertThat(token.getSubject()).isEqualTo("1");
		assertThat(token.getClaimAsStringList("roles")).containsExactly("learner", "admin");
		assertThat(token.getClaimAsString("name")).isEqualTo("Ada");
		assertThat(Duration.between(Objects.requireNonNull(token.getIssuedAt()),
				Objects.requireNonNull(token.getExpiresAt())))
			.isEqualTo(Duration.ofHours(12));
	}

	@Test
	void everyKeyOfTheFileChecks() {
		String old = issue(keys(this.older));

		assertThat(check(keys(this.newer, this.older), old).getSubject()).isEqualTo("1");
		assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> check(keys(this.newer), old));
	}

	@Test
	void aTokenThatIsRememberedStillEnds() {
		SigningKeys keys = keys(this.newer);
		TokenCheck check = tokenCheck(keys);
		String token = issue(keys);
		check.decode(token).block();

		keys.stop();

		assertThat(check.decode(token).block()).as("remembered, though no key could check it").isNotNull();
		this.now = this.now.plus(Duration.ofHours(12));
		assertThatExceptionOfType(JwtException.class).isThrownBy(() -> check.decode(token).block());
	}

	@Test
	void aTokenThatItsAccountNoLongerStandsForIsRefused() {
		SigningKeys keys = keys(this.newer);
		TokenCheck check = new TokenCheck(keys, (id, roles, tokenId) -> Mono.just(roles.contains("author")),
				settings(Path.of("unused")), () -> this.now);

		assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> check.decode(issue(keys)).block());
	}

	@Test
	void noPrivateKeyIsPublished() {
		assertThat(keys(this.newer, this.older).published().getKeys()).hasSize(2).noneMatch((key) -> key.isPrivate());
	}

	private TokenCheck tokenCheck(SigningKeys keys) {
		return new TokenCheck(keys, (id, roles, tokenId) -> Mono.just(true), settings(Path.of("unused")),
				() -> this.now);
	}

	private String issue(SigningKeys keys) {
		return new IssuingToken(keys, settings(Path.of("unused")), () -> this.now).issue(ADA).value();
	}

	private Jwt check(SigningKeys keys, String token) {
		return Objects.requireNonNull(tokenCheck(keys).decode(token).block());
	}

	private SigningKeys keys(RSAKey... keys) {
		try {
			Path file = Files.createTempFile(this.folder, "keys", ".json");
			Files.writeString(file, new JWKSet(List.of(keys)).toString(false));
			SigningKeys signing = new SigningKeys(settings(file));
			signing.start();
			return signing;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static TokenSettings settings(Path file) {
		return new TokenSettings(file, Duration.ofHours(12), Duration.ofMinutes(1));
	}

	private static RSAKey key(String id) {
		try {
			return new RSAKeyGenerator(2048).keyID(id).generate();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
