package io.weakspot.sessions.cohorts;

import com.mongodb.reactivestreams.client.MongoDatabase;
import io.weakspot.sessions.testing.Databases;
import org.junit.jupiter.api.Tag;

@Tag("container")
class CohortStoreContainerIT extends CohortStoreContract {

	@Override
	MongoDatabase database() {
		return Databases.contained();
	}

}
