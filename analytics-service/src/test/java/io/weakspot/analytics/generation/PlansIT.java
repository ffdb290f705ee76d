package io.weakspot.analytics.generation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import io.weakspot.starter.testing.Infrastructure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

import static org.assertj.core.api.Assertions.assertThat;

class PlansIT {

	private MongoClient client;

	private Plans plans;

	@BeforeEach
	void connect() {
		this.client = MongoClients.create(Infrastructure.mongoUri());
		this.plans = new Plans(new ReactiveMongoTemplate(this.client,
				"weakspot-plans-" + UUID.randomUUID().toString().substring(0, 8)));
	}

	@AfterEach
	void disconnect() {
		this.client.close();
	}

	@Test
	void knowsNoneAtFirst() {
		assertThat(this.plans.find().block()).isNull();
	}

	@Test
	void keepsTheFirstOfTwoThatBegin() {
		assertThat(this.plans.begin(Plan.first(3)).block()).isEqualTo(Plan.first(3));

		assertThat(this.plans.begin(Plan.first(4)).block()).isEqualTo(Plan.first(3));
	}

	@Test
	void readsBackWhatWasWritten() {
		Plan first = begun();
		Plan requested = first.rebuilding(Instant.parse("2026-11-20T10:00:00.123Z"), "root");
		Plan compared = requested.compared(new Comparison(1, 2, 1, 1, 0, 1,
				List.of(new Comparison.StateChange("ada", null, "orm", "ORM", "weak", "unclear")),
				new Comparison.Counts(5, 1, 0), new Comparison.Counts(2, 0, 0), new Comparison.Counts(3, 0, 1)));

		assertThat(this.plans.replace(requested).block()).isTrue();
		assertThat(this.plans.find().block()).isEqualTo(requested);
		assertThat(this.plans.replace(compared).block()).isTrue();
		assertThat(this.plans.find().block()).isEqualTo(compared);
	}

	@Test
	void refusesWhatWasMadeFromAnOlderPlan() {
		Plan first = begun();
		Plan requested = first.rebuilding(Instant.EPOCH, "root");
		assertThat(this.plans.replace(requested).block()).isTrue();

		assertThat(this.plans.replace(first.rebuilding(Instant.EPOCH, "somebody else")).block()).isFalse();

		assertThat(this.plans.find().block()).isEqualTo(requested);
	}

	private Plan begun() {
		return this.plans.begin(Plan.first(1)).blockOptional().orElseThrow();
	}

}
