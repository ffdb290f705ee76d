package io.weakspot.sessions.planning;

import com.mongodb.reactivestreams.client.MongoDatabase;
import io.weakspot.sessions.testing.Databases;
import org.junit.jupiter.api.Tag;

@Tag("container")
class PlanStoreContainerIT extends PlanStoreContract {

	@Override
	MongoDatabase database() {
		return Databases.contained();
	}

}
