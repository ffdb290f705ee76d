package io.weakspot.sessions.cohorts;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;

import com.mongodb.reactivestreams.client.MongoDatabase;
import io.weakspot.sessions.domain.Cohort;
import io.weakspot.sessions.outbox.OwedFact;
import io.weakspot.sessions.testing.HandedOver;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

import static io.weakspot.sessions.testing.Fixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

/** What the cohorts and their codes promise, on whatever database. */
abstract class CohortStoreContract {

	private final MongoDatabase database = database();

	private final HandedOver outbox = new HandedOver();

	private final CohortStore cohorts = new CohortStore(this.database, this.outbox);

	private final JoinCodeStore codes = new JoinCodeStore(this.database);

	private final Cohort cohort = Cohort.created(UUID.randomUUID().toString(), "Autumn class", "ivy", "K7MP-4TQX",
			NOON);

	abstract MongoDatabase database();

	@Test
	void aCohortIsThereAsItWasMadeAndOwesANote() {
		this.cohorts.insert(this.cohort, "print").block();

		assertThat(this.cohorts.find(this.cohort.id()).block()).isEqualTo(this.cohort);
		assertThat(owed()).hasSize(1).isEqualTo(this.outbox.ids());
	}

	@Test
	void theFirstOfTwoUnderOneIdStays() {
		this.cohorts.insert(this.cohort, "print").block();

		CohortStore.Stored kept = this.cohorts
			.insert(Cohort.created(this.cohort.id(), "Other", "ivy", "OTHE-RCDE", NOON), "another")
			.block();

		assertThat(Objects.requireNonNull(kept).cohort()).isEqualTo(this.cohort);
		assertThat(kept.fingerprint()).isEqualTo("print");
		assertThat(this.outbox.ids()).hasSize(1);
	}

	@Test
	void ofAWholeClassAtOnceEveryoneIsInOnceInOneVersionEach() {
		this.cohorts.insert(this.cohort, "print").block();

		List<Boolean> joined = Flux.range(0, 60)
			.flatMap((i) -> this.cohorts.join(this.cohort.id(), this.cohort.joinCode(), member("learner" + i % 30)), 60)
			.collectList()
			.block();

		assertThat(joined).filteredOn((each) -> each).hasSize(30);
		Cohort now = Objects.requireNonNull(this.cohorts.find(this.cohort.id()).block());
		assertThat(now.members()).extracting(Cohort.Member::learnerId)
			.containsExactlyInAnyOrderElementsOf(IntStream.range(0, 30).mapToObj((i) -> "learner" + i).toList());
		assertThat(now.version()).isEqualTo(31);
		assertThat(owed()).hasSize(31).containsExactlyInAnyOrderElementsOf(this.outbox.ids());
	}

	@Test
	void nobodyJoinsByAnOldCodeOrWhereThereIsNoRoom() {
		Cohort full = new Cohort(this.cohort.id(), "Full", List.of("ivy"), this.cohort.joinCode(),
				IntStream.range(0, Cohort.MOST_MEMBERS - 1).mapToObj((i) -> member("learner" + i)).toList(), List.of(),
				1, NOON, NOON);
		this.cohorts.insert(full, "print").block();

		assertThat(this.cohorts.join(full.id(), "OTHE-RCDE", member("late")).block()).isFalse();
		assertThat(this.cohorts.join(full.id(), full.joinCode(), member("last")).block()).isTrue();
		assertThat(this.cohorts.join(full.id(), full.joinCode(), member("late")).block()).isFalse();
		assertThat(this.cohorts.join("nowhere", full.joinCode(), member("late")).block()).isFalse();
	}

	@Test
	void aChangeIsWrittenOverTheVersionThatItWasDecidedOnAlone() {
		this.cohorts.insert(this.cohort, "print").block();
		Cohort renewed = this.cohort.openedBy("QRST-VWXZ", NOON.plusSeconds(1));

		assertThat(this.cohorts.replace(this.cohort, renewed).block()).isTrue();
		assertThat(this.cohorts.replace(this.cohort, this.cohort.openedBy("OTHE-RCDE", NOON)).block()).isFalse();

		assertThat(this.cohorts.find(this.cohort.id()).block()).isEqualTo(renewed);
		assertThat(owed()).hasSize(2);
	}

	@Test
	void joiningAndChangingAtOnceLosesNothing() {
		this.cohorts.insert(this.cohort, "print").block();
		KnownCohorts known = new KnownCohorts(this.cohorts);

		Flux.range(0, 40)
			.flatMap((i) -> (i % 2 == 0) ? known.join(this.cohort.id(), this.cohort.joinCode(), member("learner" + i))
					: known.change(this.cohort.id(),
							(now) -> new KnownCohorts.Decision<>(now.openedBy(now.joinCode(), NOON.plusSeconds(1)),
									true)),
					40)
			.blockLast();

		Cohort now = Objects.requireNonNull(this.cohorts.find(this.cohort.id()).block());
		assertThat(now.members()).hasSize(20);
		assertThat(now.version()).isEqualTo(41);
		assertThat(known.joinedBy("learner38")).containsExactly(this.cohort.id());
	}

	@Test
	void whatIsToldOfACohortIsHowItIsNow() {
		this.cohorts.insert(this.cohort, "print").block();
		this.cohorts.join(this.cohort.id(), this.cohort.joinCode(), member("ada")).block();

		Map<String, OwedFact> facts = CohortStore.state(this.database)
			.facts(List.of(this.cohort.id(), "nowhere"))
			.block();

		assertThat(Objects.requireNonNull(facts)).containsOnlyKeys(this.cohort.id());
		OwedFact fact = Objects.requireNonNull(facts.get(this.cohort.id()));
		assertThat(fact.id()).isEqualTo(this.cohort.id() + ":2");
		assertThat(fact.body()).contains("ada");
	}

	@Test
	void aCodeIsForOneCohort() {
		assertThat(this.codes.take("K7MP-4TQX", "one").block()).isTrue();
		assertThat(this.codes.take("K7MP-4TQX", "other").block()).isFalse();
		assertThat(this.codes.cohortOf("K7MP-4TQX").block()).isEqualTo("one");

		this.codes.release("K7MP-4TQX").block();

		assertThat(this.codes.cohortOf("K7MP-4TQX").block()).isNull();
	}

	private static Cohort.Member member(String learnerId) {
		return new Cohort.Member(learnerId, "Name of " + learnerId, NOON.plusSeconds(1));
	}

	private List<String> owed() {
		CohortStore.Stored stored = this.cohorts.stored(this.cohort.id()).block();
		return Objects.requireNonNull(stored).owed().stream().map(OwedFact::id).toList();
	}

}
