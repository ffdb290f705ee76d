package io.weakspot.analytics.generation;

import java.time.Duration;
import java.util.UUID;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import io.weakspot.starter.testing.Infrastructure;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

import static org.assertj.core.api.Assertions.assertThat;

class LeaseIT {

	private static final GenerationSettings SETTINGS = new GenerationSettings(Duration.ofMillis(100), Duration.ZERO,
			Duration.ZERO, Duration.ofMillis(500));

	private MongoClient client;

	private Lease one;

	private Lease other;

	@BeforeEach
	void connect() {
		this.client = MongoClients.create(Infrastructure.mongoUri());
		ReactiveMongoTemplate mongo = new ReactiveMongoTemplate(this.client,
				"weakspot-lease-" + UUID.randomUUID().toString().substring(0, 8));
		this.one = new Lease(mongo, SETTINGS);
		this.other = new Lease(mongo, SETTINGS);
	}

	@AfterEach
	void disconnect() {
		this.client.close();
	}

	@Test
	void isHeldByOneInstance() {
		assertThat(this.one.isHeld().block()).isTrue();
		assertThat(this.other.isHeld().block()).isFalse();
		assertThat(this.one.isHeld().block()).isTrue();
	}

	@Test
	void isTakenOverFromAnInstanceThatGivesNoSignOfLife() {
		assertThat(this.one.isHeld().block()).isTrue();

		Awaitility.await()
			.pollInterval(Duration.ofMillis(50))
			.untilAsserted(() -> assertThat(this.other.isHeld().block()).isTrue());

		assertThat(this.one.isHeld().block()).isFalse();
	}

	@Test
	void staysWithAnInstanceThatGivesSignsOfLife() {
		assertThat(this.one.isHeld().block()).isTrue();

		Awaitility.await()
			.pollInterval(Duration.ofMillis(50))
			.during(Duration.ofSeconds(2))
			.atMost(Duration.ofSeconds(10))
			.untilAsserted(() -> {
				assertThat(this.one.isHeld().block()).isTrue();
				assertThat(this.other.isHeld().block()).isFalse();
			});
	}

}
