package io.weakspot.sessions.planning;

import java.time.LocalDate;

import com.mongodb.reactivestreams.client.MongoDatabase;
import io.weakspot.sessions.domain.Plan;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What the plans promise, on whatever database. */
abstract class PlanStoreContract {

	private final PlanStore plans = new PlanStore(database());

	abstract MongoDatabase database();

	@Test
	void theNewestPlanOfALearnerStays() {
		Plan first = new Plan(LocalDate.of(2026, 12, 24), 30, null);
		Plan second = new Plan(LocalDate.of(2027, 1, 8), 45, "django-backend");
		assertThat(this.plans.find("ada").block()).isNull();

		this.plans.save("ada", first).block();
		this.plans.save("bob", first).block();
		this.plans.save("ada", second).block();

		assertThat(this.plans.find("ada").block()).isEqualTo(second);
		assertThat(this.plans.find("bob").block()).isEqualTo(first);
	}

}
