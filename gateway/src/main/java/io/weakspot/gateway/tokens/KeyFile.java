package io.weakspot.gateway.tokens;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.List;
import java.util.UUID;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file of the signing keys, made at the first start for its owner's eyes only. */
final class KeyFile {

	private static final Logger log = LoggerFactory.getLogger(KeyFile.class);

	private static final int KEY_BITS = 2048;

	private final Path path;

	KeyFile(Path path) {
		this.path = path.toAbsolutePath();
	}

	/**
	 * The keys in the file's order, at least one.
	 * @throws IllegalStateException when the file holds no usable keys
	 */
	List<RSAKey> keys() {
		try {
			if (Files.notExists(this.path)) {
				create();
			}
			return read();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The signing keys can't be kept in " + this.path, ex);
		}
	}

	private List<RSAKey> read() throws IOException {
		try {
			List<RSAKey> keys = JWKSet.parse(Files.readString(this.path))
				.getKeys()
				.stream()
				.filter((key) -> key.isPrivate() && key.getKeyID() != null)
				.map((key) -> key.toRSAKey())
				.toList();
			if (keys.isEmpty()) {
				throw new IllegalStateException(this.path + " holds no private RSA key with a key id");
			}
			return keys;
		}
		catch (ParseException | ClassCastException ex) {
			throw new IllegalStateException(this.path + " is not a JSON Web Key Set of RSA keys", ex);
		}
	}

	/**
	 * Written beside and then linked, so that two first starts agree on one of the two.
	 */
	private void create() throws IOException {
		Path folder = Files.createDirectories(this.path.getParent());
		Path draft = Files.createTempFile(folder, this.path.getFileName().toString(), ".new", ownerOnly(folder));
		try {
			Files.write(draft, new JWKSet(newKey()).toString(false).getBytes(StandardCharsets.UTF_8));
			Files.createLink(this.path, draft);
			log.info("A new signing key is in {}", this.path);
		}
		catch (FileAlreadyExistsException ex) {
			log.info("Another gateway has just made {}", this.path);
		}
		finally {
			Files.delete(draft);
		}
	}

	private static RSAKey newKey() {
		try {
			return new RSAKeyGenerator(KEY_BITS).keyID(UUID.randomUUID().toString())
				.keyUse(KeyUse.SIGNATURE)
				.algorithm(JWSAlgorithm.RS256)
				.generate();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static FileAttribute<?>[] ownerOnly(Path folder) {
		boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
		return posix
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")) }
				: new FileAttribute<?>[0];
	}

}
