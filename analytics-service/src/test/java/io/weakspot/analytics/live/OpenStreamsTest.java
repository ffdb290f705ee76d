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
		OpenStreams.Opened opened = this.streams.open("ada");
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
	void keepsOnlyTheNewestOfATopicForASlowPage() {
		OpenStreams.Opened opened = this.streams.open("ada");
		StepVerifier.create(opened.changes(), 0).expectSubscription().then(() -> {
			for (int revision = 1; revision <= 1_000; revision++) {
				this.streams.publish(change("ada", "orm", revision));
				this.streams.publish(change("ada", "admin", revision));
			}
		})
			.thenRequest(10)
			.expectNext(change("ada", "orm", 1_000), change("ada", "admin", 1_000))
			.thenCancel()
			.verify(Duration.ofSeconds(5));
	}

	@Test
	void limitsTheStreamsOfALearnerUntilOneIsClosed() {
		this.streams.open("ada");
		OpenStreams.Opened second = this.streams.open("ada");

		assertThatThrownBy(() -> this.streams.open("ada")).isInstanceOf(Problem.class);
		second.close();
		assertThat(this.streams.open("ada")).isNotNull();
	}

	@Test
	void endsAllStreamsWithTheService() {
		this.streams.start();
		OpenStreams.Opened opened = this.streams.open("ada");

		StepVerifier.create(opened.changes()).then(this.streams::stop).expectComplete().verify(Duration.ofSeconds(5));
	}

	private static MasteryChanged change(String learner, String topic, long revision) {
		return new MasteryChanged(learner, topic, topic, revision, 0.5, 0.2, 0.8, "unclear", 4, 4, Instant.EPOCH, null,
				null, null, List.of(), List.of(), List.of(), Instant.EPOCH, revision);
	}

}
