package io.weakspot.sessions.cohorts;

import com.mongodb.reactivestreams.client.MongoDatabase;
import io.weakspot.sessions.testing.Databases;

class CohortStoreIT extends CohortStoreContract {

	@Override
	MongoDatabase database() {
		return Databases.embedded();
	}

}
