package io.weakspot.sessions.practising;

import java.util.List;

import com.mongodb.reactivestreams.client.MongoDatabase;
import io.weakspot.sessions.domain.InputMode;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

import static io.weakspot.sessions.testing.Fixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

/** What the drafts promise, on whatever database. */
abstract class DraftStoreContract {

	private final DraftStore drafts = new DraftStore(database());

	abstract MongoDatabase database();

	@Test
	void theDraftIsThereAsItWasTyped() {
		this.drafts.save("s-0", draft("I would\n  look", 0)).block();

		assertThat(this.drafts.find("s-0").block()).isEqualTo(draft("I would\n  look", 0));
		assertThat(this.drafts.find("s-1").block()).isNull();
	}

	@Test
	void theLatestByTheLearnersClockStaysWhateverComesLast() {
		this.drafts.save("s-0", draft("later", 60)).block();
		this.drafts.save("s-0", draft("earlier", 0)).block();

		assertThat(this.drafts.find("s-0").block()).isEqualTo(draft("later", 60));
	}

	@Test
	void ofTwoAtTheSameTimeTheLastWriteStays() {
		this.drafts.save("s-0", draft("one", 0)).block();
		this.drafts.save("s-0", draft("other", 0)).block();

		assertThat(this.drafts.find("s-0").block()).isEqualTo(draft("other", 0));
	}

	@Test
	void amongManyAtOnceTheLatestStays() {
		Flux.range(0, 32).flatMap((i) -> this.drafts.save("s-0", draft("draft " + i, i)), 32).blockLast();

		this.drafts.save("s-0", draft("too early", 0)).block();

		assertThat(this.drafts.find("s-0").block()).isNotNull()
			.satisfies((draft) -> assertThat(draft.clientTime()).isAfter(NOON));
	}

	@Test
	void deletedDraftsAreGone() {
		this.drafts.save("s-0", draft("one", 0)).block();
		this.drafts.save("s-1", draft("other", 0)).block();

		this.drafts.delete(List.of("s-0", "s-2")).block();

		assertThat(this.drafts.find("s-0").block()).isNull();
		assertThat(this.drafts.find("s-1").block()).isNotNull();
	}

	private static Draft draft(String text, int secondsAfterNoon) {
		return new Draft(text, InputMode.VOICE, NOON.plusSeconds(secondsAfterNoon));
	}

}
