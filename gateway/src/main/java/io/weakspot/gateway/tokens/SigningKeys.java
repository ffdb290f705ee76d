package io.weakspot.gateway.tokens;

import java.util.List;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The keys, read before the web server takes its first request and not while the context
 * is made, which happens in builds too and must not leave a key behind.
 */
@Component
class SigningKeys implements SmartLifecycle {

	private final KeyFile file;

	private volatile List<RSAKey> keys = List.of();

	SigningKeys(TokenSettings settings) {
		this.file = new KeyFile(settings.keyFile());
	}

	/** The key that new tokens are signed with. */
	RSAKey signing() {
		return this.keys.getFirst();
	}

	/** All keys that check tokens, without their private halves. */
	JWKSet published() {
		return new JWKSet(List.<JWK>copyOf(this.keys)).toPublicJWKSet();
	}

	@Override
	public void start() {
		this.keys = this.file.keys();
	}

	@Override
	public void stop() {
		this.keys = List.of();
	}

	@Override
	public boolean isRunning() {
		return !this.keys.isEmpty();
	}

	@Override
	public int getPhase() {
		return 0;
	}

}
