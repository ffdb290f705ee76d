package io.weakspot.sessions.starting;

import com.mongodb.reactivestreams.client.MongoDatabase;
import io.weakspot.sessions.testing.Databases;

class SessionStoreIT extends SessionStoreContract {

	@Override
	MongoDatabase database() {
		return Databases.embedded();
	}

}
