package io.weakspot.gateway.tokens;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.weakspot.gateway.tokens.Failures.Allowance;

import org.springframework.stereotype.Component;

/**
 * Who has sent wrong passwords lately. Kept in this process: a restart forgets it, and
 * each further gateway allows as much again.
 */
@Component
class FailedSignIns {

	private static final int MOST_KEPT = 100_000;

	private final FailureSettings settings;

	private final InstantSource clock;

	private final Cache<String, Failures> accounts;

	private final Cache<String, Failures> addresses;

	FailedSignIns(FailureSettings settings, InstantSource clock) {
		this.settings = settings;
		this.clock = clock;
		this.accounts = cache(settings);
		this.addresses = cache(settings);
	}

	/**
	 * Asks to make an attempt.
	 * @return how long to wait first, zero for not at all
	 */
	Duration attempt(String email, String address) {
		Instant now = this.clock.instant();
		Duration pause = longer(failures(this.accounts, account(email)).pause(now),
				failures(this.addresses, address).pause(now));
		return pause.isPositive() ? pause : attempt(this.accounts, account(email), this.settings.perAccount(), now);
	}

	void failed(String email, String address) {
		Instant now = this.clock.instant();
		count(this.accounts, account(email), this.settings.perAccount(), now);
		count(this.addresses, address, this.settings.perAddress(), now);
	}

	/** Forgives the account, not the address: one may own an account and guess others. */
	void succeeded(String email) {
		this.accounts.invalidate(account(email));
	}

	private static Duration attempt(Cache<String, Failures> kept, String key, Allowance allowance, Instant now) {
		Duration[] pause = { Duration.ZERO };
		kept.asMap().computeIfPresent(key, (same, failures) -> {
			pause[0] = failures.pause(now);
			return pause[0].isPositive() ? failures : failures.attempt(now, allowance);
		});
		return pause[0];
	}

	private static void count(Cache<String, Failures> kept, String key, Allowance allowance, Instant now) {
		kept.asMap()
			.compute(key, (same, failures) -> ((failures != null) ? failures : Failures.NONE).more(now, allowance));
	}

	private static Failures failures(Cache<String, Failures> kept, String key) {
		Failures failures = kept.getIfPresent(key);
		return (failures != null) ? failures : Failures.NONE;
	}

	private static Duration longer(Duration one, Duration other) {
		return (one.compareTo(other) > 0) ? one : other;
	}

	/** The key of an account that may not exist: the answer must not tell. */
	private static String account(String email) {
		return email.strip().toLowerCase(Locale.ROOT);
	}

	private static Cache<String, Failures> cache(FailureSettings settings) {
		return Caffeine.newBuilder().maximumSize(MOST_KEPT).expireAfterWrite(settings.rememberedFor()).build();
	}

}
