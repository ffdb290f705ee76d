package io.weakspot.sessions.cohorts;

import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CohortIndexTest {

	private final CohortIndex index = new CohortIndex();

	@Test
	void aLearnerIsFoundInEachCohortUntilTheLearnerLeaves() {
		know("b", 1, "ada");
		know("a", 1, "ada", "bob");
		assertThat(this.index.joinedBy("ada")).containsExactly("a", "b");

		know("a", 2, "bob");

		assertThat(this.index.joinedBy("ada")).containsExactly("b");
		assertThat(this.index.joinedBy("bob")).containsExactly("a");
		assertThat(this.index.joinedBy("eve")).isEmpty();
	}

	@Test
	void whatIsOlderThanWhatIsKnownChangesNothing() {
		know("a", 3, "ada", "bob");

		know("a", 2, "ada");
		know("a", 3);

		assertThat(this.index.joinedBy("bob")).containsExactly("a");
	}

	@Test
	void anInstructorFindsOwnCohortsByName() {
		this.index.put(new CohortIndex.Known("1", 1, "beta", Set.of("ivy"), Set.of()));
		this.index.put(new CohortIndex.Known("2", 1, "Alpha", Set.of("ivy"), Set.of()));
		this.index.put(new CohortIndex.Known("3", 1, "gamma", Set.of("ian"), Set.of("ivy")));

		assertThat(this.index.of("ivy")).extracting(CohortIndex.Known::name).containsExactly("Alpha", "beta", "gamma");
		assertThat(this.index.ownedBy("ivy")).containsExactly("1", "2");
	}

	private void know(String id, long version, String... members) {
		this.index.put(new CohortIndex.Known(id, version, "Class " + id, Set.of("ivy"), Set.of(members)));
	}

}
