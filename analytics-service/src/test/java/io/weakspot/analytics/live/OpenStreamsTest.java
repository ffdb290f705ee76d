package io.weakspot.analytics.live;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.weakspot.analytics.facts.MasteryChanged;
import io.weakspot.starter.problems.Problem;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OpenStreamsTest {

	private final OpenStreams streams = new OpenStreams(
			new LiveSettings(Duration.ofSeconds(15), Duration.ofHours(1), 2));

	@Test
	void keepsChangesUntilTheyAreTaken() {
		OpenStreams.Opened opened = this.streams.open("ada", List.of("ada"));
		this.streams.publish(change("ada", "orm", 1));
		this.streams.publish(change("bob", "orm", 7));

		StepVerifier.create(opened.changes())
			.expectNext(change("ada", "orm", 1))
			.then(() -> this.streams.publish(change("ada", "orm", 2)))
			.expectNext(change("ada", "orm", 2))
			.thenCancel()
			.verify(Duration.ofSeconds(5));
	}

	@Test
	void showsAPageOfManyLearnersTheChangesOfEach() {
		OpenStreams.Opened opened = this.streams.open("teacher", List.of("ada", "bob"));
		this.streams.publish(change("ada", "orm", 1));
		this.streams.publish(change("eve", "orm", 1));
		this.streams.publish(change("bob", "orm", 1));

		StepVerifier.create(opened.changes())
			.expectNext(change("ada", "orm", 1), change("bob", "orm", 1))
			.thenCancel()
			.verify(Duration.ofSeconds(5));
	}

	@Test
	void keepsOnlyTheNewestOfATopicForASlowPage() {
		OpenStreams.Opened opened = this.streams.open("teacher", List.of("ada", "bob"));
		StepVerifier.create(opened.changes(), 0).expectSubscription().then(() -> {
			for (int revision = 1; revision <= 1_000; revision++) {
				this.streams.publish(change("ada", "orm", revision));
				this.streams.publish(change("ada", "admin", revision));
				this.streams.publish(change("bob", "orm", revision));
			}
		})
			.thenRequest(10)
			.expectNext(change("ada", "orm", 1_000), change("ada", "admin", 1_000), change("bob", "orm", 1_000))
			.thenCancel()
			.verify(Duration.ofSeconds(5));
	}

	@Test
	void keepsWhatWaitsInTheOrderInWhichItCame() {
		OpenStreams.Opened opened = this.streams.open("ada", List.of("ada"));
		StepVerifier.create(opened.changes(), 0).expectSubscription().then(() -> {
			this.streams.publish(change("ada", "orm", 1));
			this.streams.publish(change("ada", "admin", 2));
			this.streams.publish(change("ada", "orm", 3));
		})
			.thenRequest(10)
			.expectNext(change("ada", "admin", 2), change("ada", "orm", 3))
			.thenCancel()
			.verify(Duration.ofSeconds(5));
	}

	@Test
	void limitsTheStreamsOfAnAccountUntilOneIsClosed() {
		this.streams.open("ada", List.of("ada"));
		OpenStreams.Opened second = this.streams.open("ada", List.of("ada", "bob"));

		assertThatThrownBy(() -> this.streams.open("ada", List.of("ada"))).isInstanceOf(Problem.class);
		second.close();
		assertThat(this.streams.open("ada", List.of("ada"))).isNotNull();
	}

	@Test
	void knowsWhetherAnybodyWaits() {
		assertThat(this.streams.areWatched()).isFalse();
		OpenStreams.Opened opened = this.streams.open("teacher", List.of("ada", "bob"));
		assertThat(this.streams.areWatched()).isTrue();

		opened.close();

		assertThat(this.streams.areWatched()).isFalse();
	}

	@Test
	void endsAllStreamsWithTheService() {
		this.streams.start();
		OpenStreams.Opened opened = this.streams.open("ada", List.of("ada"));

		StepVerifier.create(opened.changes()).then(this.streams::stop).expectComplete().verify(Duration.ofSeconds(5));
	}

	private static Change change(String learner, String topic, long revision) {
		return new Change(new MasteryChanged(learner, topic, topic, revision, 0.5, 0.2, 0.8, "unclear", 4, 4,
				Instant.EPOCH, null, null, null, List.of(), List.of(), List.of(), Instant.EPOCH, revision), 0);
	}

}
