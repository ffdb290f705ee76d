package io.weakspot.sessions.attempts;

import com.mongodb.reactivestreams.client.MongoDatabase;
import io.weakspot.sessions.testing.Databases;

class AttemptStoreIT extends AttemptStoreContract {

	@Override
	MongoDatabase database() {
		return Databases.embedded();
	}

}
