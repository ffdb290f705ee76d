package io.weakspot.sessions.starting;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.mongodb.reactivestreams.client.MongoDatabase;
import io.weakspot.sessions.domain.Session;
import io.weakspot.sessions.testing.Fixtures;
import io.weakspot.sessions.testing.HandedOver;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

import static io.weakspot.sessions.testing.Fixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

/** What the sessions promise, on whatever database. */
abstract class SessionStoreContract {

	private final HandedOver outbox = new HandedOver();

	private final SessionStore sessions = new SessionStore(database(), this.outbox);

	abstract MongoDatabase database();

	@Test
	void aSessionIsThereForItsLearnerAlone() {
		Session session = insert(Fixtures.aSession("ada", 3));

		assertThat(this.sessions.find(session.id(), "ada").block()).isEqualTo(session);
		assertThat(this.sessions.find(session.id(), "bob").block()).isNull();
		assertThat(this.outbox.ids()).containsExactly(session.id() + ":started");
	}

	@Test
	void thoseThatWereStartedAreFoundTogether() {
		Session session = insert(Fixtures.aSession("ada", 3));

		assertThat(this.sessions.started(List.of("nowhere", session.id())).block())
			.isEqualTo(Map.of(session.id(), session));
		assertThat(this.sessions.started(List.of()).block()).isEmpty();
	}

	@Test
	void theFirstOfTwoUnderOneIdStays() {
		Session first = insert(Fixtures.aSession("ada", 3));
		Session second = new Session(first.id(), "ada", first.mode(), "other", null, 1, first.items(), NOON, null, null,
				null);

		SessionStore.Stored kept = this.sessions.insert(second, "another").block();

		assertThat(Objects.requireNonNull(kept).session()).isEqualTo(first);
		assertThat(kept.fingerprint()).isEqualTo("print");
		assertThat(this.outbox.ids()).hasSize(1);
	}

	@Test
	void aSessionEndsOnceHoweverOftenItIsEnded() {
		Session session = insert(Fixtures.aSession("ada", 3));

		List<Session> ended = Flux.range(0, 8)
			.flatMap((i) -> this.sessions.complete(session, NOON.plusSeconds(i), 2), 8)
			.collectList()
			.block();

		assertThat(ended).hasSize(8).allMatch((each) -> each.equals(this.sessions.find(session.id(), "ada").block()));
		assertThat(this.outbox.ids()).containsExactly(session.id() + ":started", session.id() + ":completed");
	}

	@Test
	void theNewestComeFirstPageByPage() {
		List<Session> five = Flux.range(0, 5)
			.map((i) -> startedAt(Fixtures.aSession("ada", 1), i / 2))
			.doOnNext(this::insert)
			.collectList()
			.block();
		insert(Fixtures.aSession("bob", 1));

		List<Session> first = this.sessions.newest("ada", null, 3).block();
		Session last = Objects.requireNonNull(first).getLast();
		List<Session> second = this.sessions.newest("ada", new Sessions.Place(last.startedAt(), last.id()), 3).block();

		assertThat(first).hasSize(3).extracting(Session::startedAt).isSortedAccordingTo((a, b) -> b.compareTo(a));
		assertThat(second).hasSize(2);
		assertThat(Flux.concat(Flux.fromIterable(first), Flux.fromIterable(Objects.requireNonNull(second)))
			.collectList()
			.block()).containsExactlyInAnyOrderElementsOf(five);
	}

	private Session insert(Session session) {
		this.sessions.insert(session, "print").block();
		return session;
	}

	private static Session startedAt(Session session, int seconds) {
		return new Session(session.id(), session.learnerId(), session.mode(), session.bankId(), session.assignmentId(),
				session.seed(), session.items(), NOON.plusSeconds(seconds), null, null, null);
	}

}
