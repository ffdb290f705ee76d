package io.weakspot.gateway.accounts;

import java.util.concurrent.Callable;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Password hashes by Argon2id with 19 MiB and two passes, the first choice of OWASP's
 * password storage cheat sheet. One takes 50 to 100 ms of a core, so they run on threads
 * of their own, at most as many as cores, and too many waiting are turned away.
 */
@Component
class Passwords implements DisposableBean {

	private static final int SALT_BYTES = 16;

	private static final int HASH_BYTES = 32;

	private static final int MEMORY_KIB = 19 * 1024;

	private static final int PASSES = 2;

	private static final int WAITING_PER_THREAD = 200;

	private final PasswordEncoder argon2id = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, MEMORY_KIB, PASSES);

	private final Scheduler threads = Schedulers.newBoundedElastic(Runtime.getRuntime().availableProcessors(),
			WAITING_PER_THREAD, "passwords");

	/** Other work that takes as much of a core, done on the same threads. */
	<T> Mono<T> aside(Callable<T> work) {
		return Mono.fromCallable(work).subscribeOn(this.threads);
	}

	/** The hash to keep; fails with a RejectedExecutionException when too many wait. */
	Mono<String> hash(String password) {
		return aside(() -> encode(password));
	}

	/** Whether the password is the one that was hashed. */
	Mono<Boolean> matches(String password, String hash) {
		return aside(() -> this.argon2id.matches(password, hash));
	}

	/**
	 * False, after the time that a comparison takes: so nobody learns who has an account.
	 */
	Mono<Boolean> matchesNobody(String password) {
		return hash(password).map((hash) -> false);
	}

	@Override
	public void destroy() {
		this.threads.dispose();
	}

	private String encode(String password) {
		String hash = this.argon2id.encode(password);
		if (hash == null) {
			throw new IllegalStateException("No hash was made");
		}
		return hash;
	}

}
