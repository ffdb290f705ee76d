package io.weakspot.gateway.tokens;

import java.nio.file.Path;
import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How tokens are made.
 *
 * @param keyFile a JSON Web Key Set with private keys: the first signs, all of them check
 * @param lifetime of a token
 * @param goodFor how long a token that was found good is not looked at again: as long at
 * most it outlives a change of roles or a sign-out
 */
@ConfigurationProperties("weakspot.tokens")
record TokenSettings(Path keyFile, Duration lifetime, Duration goodFor) {

}
