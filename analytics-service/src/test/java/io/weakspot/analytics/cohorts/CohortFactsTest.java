package io.weakspot.analytics.cohorts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import io.weakspot.starter.facts.Fact;
import io.weakspot.starter.problems.Problem;
import io.weakspot.starter.security.Caller;
import io.weakspot.starter.testing.Golden;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CohortFactsTest {

	private static final Fact EXAMPLE = Golden.example("cohorts.v1", "CohortChanged");

	private static final Caller ADMIN = new Caller("root", "somebody", Set.of("admin"));

	private final KnownCohorts cohorts = new KnownCohorts();

	private final CohortFacts facts = new CohortFacts(this.cohorts);

	@Test
	void readTheGoldenExample() {
		read(EXAMPLE);

		Cohort cohort = cohort();
		assertThat(cohort.name()).isEqualTo("Backend class, autumn");
		assertThat(cohort.members().values()).containsExactly(new Cohort.Member("7c9e6679-7425-40de-944b-e07fc1f90ae7",
				"Ada", Instant.parse("2026-11-20T09:10:00Z")));
		assertThat(cohort.assignments()).extracting(Cohort.Assignment::title).containsExactly("Queries before Friday");
	}

	@Test
	void areForTheOwnersAmongTheInstructorsAndForAdmins() {
		read(EXAMPLE);
		String owner = cohort().ownerIds().iterator().next();
		String member = cohort().members().firstEntry().getKey();

		assertThat(this.cohorts.reportedTo(new Caller(owner, "somebody", Set.of("instructor")), EXAMPLE.key()))
			.isNotNull();
		for (Caller other : List.of(new Caller(owner, "somebody", Set.of("learner", "author")),
				new Caller(member, "somebody", Set.of("learner")), new Caller(member, "somebody", Set.of("instructor")),
				new Caller("another", "somebody", Set.of("instructor", "author", "learner")))) {
			assertThatThrownBy(() -> this.cohorts.reportedTo(other, EXAMPLE.key())).isInstanceOf(Problem.class)
				.hasMessageContaining("404");
		}
	}

	@Test
	void keepTheNewestVersionWhateverComesAfterIt() {
		read(changed((body) -> body.put("version", 5).put("name", "newest")));
		read(EXAMPLE);

		assertThat(cohort().name()).isEqualTo("newest");
	}

	@Test
	void forgetWhatHasEnded() {
		read(EXAMPLE);

		read(new Fact("ended", EXAMPLE.type(), EXAMPLE.source(), EXAMPLE.time(), EXAMPLE.key(), null));

		assertThatThrownBy(this::cohort).isInstanceOf(Problem.class);
	}

	@Test
	void passOverWhatIsNotWhole() {
		read(EXAMPLE);

		read(changed((body) -> body.put("version", 4).putNull("members")));
		read(changed((body) -> body.put("version", 5).putArray("ownerIds").addNull()));
		read(changed((body) -> body.put("version", 6).put("cohortId", "another")));
		read(changed((body) -> ((ObjectNode) body.put("version", 7).at("/assignments/0")).remove("dueAt")));
		read(changed((body) -> body.put("version", 8).put("members", 3)));

		assertThat(cohort().version()).isEqualTo(3);
	}

	@Test
	void tellWhoWatchesOfEachChangeUntilTheEnd() {
		read(EXAMPLE);

		StepVerifier.create(this.cohorts.watch(EXAMPLE.key()).map(Cohort::version))
			.expectNext(3L)
			.then(() -> read(changed((body) -> body.put("version", 4))))
			.expectNext(4L)
			.then(() -> read(EXAMPLE))
			.then(() -> read(new Fact("ended", EXAMPLE.type(), EXAMPLE.source(), EXAMPLE.time(), EXAMPLE.key(), null)))
			.expectComplete()
			.verify(Duration.ofSeconds(5));
	}

	private Cohort cohort() {
		return this.cohorts.reportedTo(ADMIN, EXAMPLE.key());
	}

	private void read(Fact fact) {
		ProducerRecord<String, byte[]> sent = fact.toRecord("cohorts.v1");
		ConsumerRecord<String, byte[]> record = new ConsumerRecord<>("cohorts.v1", 0, 0, sent.key(), sent.value());
		sent.headers().forEach(record.headers()::add);
		this.facts.on(List.of(record));
	}

	private static Fact changed(Consumer<ObjectNode> change) {
		ObjectNode body = (ObjectNode) JsonMapper.shared().readTree(EXAMPLE.requiredBody());
		change.accept(body);
		return new Fact(EXAMPLE.id() + ":changed", EXAMPLE.type(), EXAMPLE.source(), EXAMPLE.time(), EXAMPLE.key(),
				JsonMapper.shared().writeValueAsBytes(body));
	}

}
