package io.weakspot.sessions.planning;

import com.mongodb.reactivestreams.client.MongoDatabase;
import io.weakspot.sessions.testing.Databases;

class PlanStoreIT extends PlanStoreContract {

	@Override
	MongoDatabase database() {
		return Databases.embedded();
	}

}
