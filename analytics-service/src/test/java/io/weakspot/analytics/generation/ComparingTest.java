package io.weakspot.analytics.generation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.weakspot.analytics.facts.MasteryChanged;
import io.weakspot.analytics.facts.QuestionMeasured;
import io.weakspot.analytics.generation.Comparison.Counts;
import io.weakspot.analytics.generation.Counterparts.Counterpart;
import io.weakspot.starter.facts.FactBodies;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ComparingTest {

	private final StateChanges changes = new StateChanges();

	private final Comparing<MasteryChanged> comparing = new Comparing<>(MasteryChanged.class,
			(one, other) -> one.order() == other.order(), this.changes::add);

	@Test
	void findsWhatIsTheSame() {
		compare(List.of(topic("orm", 7, "weak"), topic("views", 3, "unclear")),
				List.of(topic("views", 3, "unclear"), topic("orm", 7, "weak")));

		assertThat(this.comparing.moving()).isEmpty();
		assertThat(this.comparing.documents()).isOne();
		assertThat(this.comparing.result()).isEqualTo(new Counts(2, 0, 0));
	}

	@Test
	void seesEachByteThatIsAnother() {
		byte[] bytes = FactBodies.write(topic("orm", 7, "weak"));

		for (int i = 0; i < bytes.length; i++) {
			byte[] other = bytes.clone();
			other[i]++;
			Comparing<MasteryChanged> one = new Comparing<>(MasteryChanged.class, (old, rebuilt) -> true,
					(old, rebuilt) -> {
					});
			Counterpart document = document(bytes, other);
			one.compare(document);
			one.compareAgain(document);
			assertThat(one.result()).as("with another byte at %d", i).isEqualTo(new Counts(0, 1, 0));
		}
	}

	@Test
	void tellsWhoseStateIsAnother() {
		compare(List.of(topic("orm", 7, "weak")), List.of(topic("orm", 7, "unclear")));

		assertThat(this.comparing.result()).isEqualTo(new Counts(0, 1, 0));
		assertThat(this.changes.count()).isOne();
		assertThat(this.changes.listed())
			.containsExactly(new Comparison.StateChange("ada", null, "orm", "Topic orm", "weak", "unclear"));
	}

	@Test
	void seesADifferenceInANumberAlone() {
		MasteryChanged other = new MasteryChanged("ada", "orm", "Topic orm", 1, 0.5001, 0.2, 0.8, "weak", 4, 4,
				Instant.EPOCH, null, null, null, List.of(), List.of(), List.of(), Instant.EPOCH, 7L);

		compare(List.of(topic("orm", 7, "weak")), List.of(other));

		assertThat(this.comparing.result()).isEqualTo(new Counts(0, 1, 0));
		assertThat(this.changes.count()).isZero();
	}

	@Test
	void looksAgainAtWhatIsOnItsWay() {
		compare(List.of(topic("orm", 7, "weak")), List.of(topic("orm", 5, "unclear")));
		assertThat(this.comparing.moving()).containsExactly("ada");
		assertThat(this.comparing.result().moving()).isOne();

		compareAgain(List.of(topic("orm", 7, "weak")), List.of(topic("orm", 7, "weak")));

		assertThat(this.comparing.moving()).isEmpty();
		assertThat(this.comparing.result()).isEqualTo(new Counts(1, 0, 0));
	}

	@Test
	void takesWhatRestsAtAnotherPositionForDifferent() {
		compare(List.of(topic("orm", 7, "weak")), List.of(topic("orm", 5, "unclear")));

		compareAgain(List.of(topic("orm", 7, "weak")), List.of(topic("orm", 5, "unclear")));

		assertThat(this.comparing.moving()).isEmpty();
		assertThat(this.comparing.result().differing()).isOne();
	}

	@Test
	void takesWhatHasNoPositionForDifferentOnlyAtRest() {
		Comparing<QuestionMeasured> questions = new Comparing<>(QuestionMeasured.class, (one, other) -> false,
				(one, other) -> {
				});
		Counterpart document = document(new byte[] { 1 }, new byte[] { 2 });

		questions.compare(document);
		assertThat(questions.result()).isEqualTo(new Counts(0, 0, 1));

		questions.compareAgain(document(new byte[] { 2 }, new byte[] { 3 }));
		assertThat(questions.result()).isEqualTo(new Counts(0, 0, 1));

		questions.compareAgain(document(new byte[] { 2 }, new byte[] { 3 }));
		assertThat(questions.result()).isEqualTo(new Counts(0, 1, 0));
	}

	@Test
	void takesWhatOneDoesNotKnowForDifferentOnceItIsSureToMissIt() {
		compare(List.of(topic("orm", 7, "weak")), List.of());

		compareAgain(List.of(topic("orm", 7, "weak")), List.of());

		assertThat(this.changes.listed())
			.containsExactly(new Comparison.StateChange("ada", null, "orm", "Topic orm", "weak", "no-data"));
	}

	@Test
	void countsALearnerOnceHoweverOftenSomethingMoved() {
		compare(List.of(topic("orm", 7, "weak"), topic("views", 3, "weak")),
				List.of(topic("orm", 5, "weak"), topic("views", 3, "weak")));

		compareAgain(List.of(topic("orm", 9, "weak"), topic("views", 3, "weak")),
				List.of(topic("orm", 8, "weak"), topic("views", 3, "weak")));

		assertThat(this.comparing.documents()).isOne();
		assertThat(this.comparing.result()).isEqualTo(new Counts(1, 0, 1));
	}

	@Test
	void boundsTheList() {
		for (int i = 0; i < Comparison.MOST_LISTED + 1; i++) {
			compare(List.of(topic("t" + i, 7, "weak")), List.of(topic("t" + i, 7, "strong")));
		}

		assertThat(this.changes.count()).isEqualTo(Comparison.MOST_LISTED + 1);
		assertThat(this.changes.listed()).hasSize(Comparison.MOST_LISTED);
	}

	private void compare(List<MasteryChanged> old, List<MasteryChanged> rebuilt) {
		this.comparing.compare(new Counterpart("ada", bodies(old), bodies(rebuilt)));
	}

	private void compareAgain(List<MasteryChanged> old, List<MasteryChanged> rebuilt) {
		this.comparing.compareAgain(new Counterpart("ada", bodies(old), bodies(rebuilt)));
	}

	private static Counterpart document(byte[] old, byte[] rebuilt) {
		return new Counterpart("ada", Map.of("orm", new Binary(old)), Map.of("orm", new Binary(rebuilt)));
	}

	private static Map<String, Binary> bodies(List<MasteryChanged> topics) {
		return topics.stream()
			.collect(Collectors.toMap(MasteryChanged::topicId, (topic) -> new Binary(FactBodies.write(topic))));
	}

	private static MasteryChanged topic(String id, long position, String state) {
		return new MasteryChanged("ada", id, "Topic " + id, 1, 0.5, 0.2, 0.8, state, 4, 4, Instant.EPOCH, null, null,
				null, List.of(), List.of(), List.of(), Instant.EPOCH, position);
	}

}
