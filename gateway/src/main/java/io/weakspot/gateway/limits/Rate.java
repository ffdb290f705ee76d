package io.weakspot.gateway.limits;

import java.time.Duration;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;

/** One limit, with a bucket of permits for each caller that was seen lately. */
final class Rate {

	private static final int MOST_CALLERS = 100_000;

	private final LoadingCache<String, Bucket> buckets;

	/**
	 * A limit.
	 * @param permits that come back within the period
	 * @param burst permits to begin with and at most
	 */
	Rate(long permits, Duration period, long burst) {
		this.buckets = Caffeine.newBuilder()
			.maximumSize(MOST_CALLERS)
			.expireAfterAccess(period.multipliedBy(2).plusSeconds(burst / Math.max(1, permits)))
			.build((caller) -> Bucket.builder()
				.addLimit((limit) -> limit.capacity(burst).refillGreedy(permits, period))
				.build());
	}

	/** Takes a permit, or else says how long there is none. */
	Optional<Duration> take(String caller) {
		Bucket bucket = this.buckets.get(caller);
		if (bucket.tryConsume(1)) {
			return Optional.empty();
		}
		ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
		return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
	}

}
