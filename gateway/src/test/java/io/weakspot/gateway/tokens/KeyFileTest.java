package io.weakspot.gateway.tokens;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.IntStream;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class KeyFileTest {

	@TempDir
	private Path folder;

	@Test
	void theFirstStartMakesAKeyThatOnlyTheOwnerReadsAndLaterOnesKeepIt() throws Exception {
		Path file = this.folder.resolve("a/b/keys.json");

		List<RSAKey> made = new KeyFile(file).keys();
		List<RSAKey> kept = new KeyFile(file).keys();

		assertThat(made).hasSize(1).isEqualTo(kept);
		assertThat(made.getFirst().getKeyID()).isNotBlank();
		assertThat(made.getFirst().size()).isEqualTo(2048);
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
		assertThat(file.getParent()).isDirectoryContaining((only) -> only.equals(file));
	}

	@Test
	void gatewaysThatStartTogetherAgreeOnOneKey() {
		Path file = this.folder.resolve("keys.json");

		List<List<RSAKey>> keys = IntStream.range(0, 4)
			.parallel()
			.mapToObj((start) -> new KeyFile(file).keys())
			.toList();

		assertThat(keys).hasSize(4).containsOnly(keys.getFirst());
	}

	@Test
	void anOlderKeyStaysBehindTheNewOne() throws Exception {
		RSAKey newer = new RSAKeyGenerator(2048).keyID("newer").generate();
		RSAKey older = new RSAKeyGenerator(2048).keyID("older").generate();
		Path file = this.folder.resolve("keys.json");
		Files.writeString(file, new JWKSet(List.of(newer, older)).toString(false));

		assertThat(new KeyFile(file).keys()).containsExactly(newer, older);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{}", "{\"keys\":[]}", "not json",
			"{\"keys\":[{\"kty\":\"oct\",\"kid\":\"1\",\"k\":\"c2VjcmV0\"}]}" })
	void aFileWithoutKeysIsNamed(String content) throws Exception {
		Path file = Files.writeString(this.folder.resolve("keys.json"), content);

		assertThatIllegalStateException().isThrownBy(() -> new KeyFile(file).keys())
			.withMessageContaining(file.toString());
	}

}
