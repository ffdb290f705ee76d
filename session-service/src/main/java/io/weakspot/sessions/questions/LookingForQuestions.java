package io.weakspot.sessions.questions;

import java.time.Duration;
import java.util.List;

import io.weakspot.sessions.domain.Choosing;
import io.weakspot.sessions.domain.Choosing.Candidate;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Looks for questions to choose from, and waits a moment for those of a bank that was
 * imported just now.
 */
public class LookingForQuestions {

	/** Questions come a moment after their import was acknowledged. */
	private static final Duration LOOK_EVERY = Duration.ofMillis(100);

	/** After two seconds what is there is all there is. */
	private static final int LOOKS = 20;

	/** So many looks without a change mean that a bank is as small as it seems. */
	private static final int LOOKS_TO_SETTLE = 3;

	private final Questions questions;

	LookingForQuestions(Questions questions) {
		this.questions = questions;
	}

	/**
	 * What somebody may practise, which is known at once unless it seems too little.
	 * @param bankId that bank's alone, or null for all
	 * @param count how many are wanted of those that fit the wish
	 */
	public Mono<List<Candidate>> open(@Nullable String bankId, String accountId, Choosing.Wish wish, int count) {
		return Flux.interval(LOOK_EVERY)
			.onBackpressureDrop()
			.take(LOOKS)
			.map((tick) -> this.questions.open(bankId, accountId))
			.scan(new Look(this.questions.open(bankId, accountId), 0), Look::then)
			.takeUntil((look) -> bankId == null || look.isEnough(wish, count))
			.last()
			.map(Look::open);
	}

	/**
	 * A look at what is open.
	 *
	 * @param same how many looks before saw as many
	 */
	private record Look(List<Candidate> open, int same) {

		Look then(List<Candidate> next) {
			return new Look(next, (next.size() == this.open.size()) ? this.same + 1 : 0);
		}

		boolean isEnough(Choosing.Wish wish, int count) {
			return (!this.open.isEmpty() && this.same >= LOOKS_TO_SETTLE)
					|| this.open.stream().filter(wish::fits).count() >= count;
		}

	}

}
