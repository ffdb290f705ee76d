package io.weakspot.sessions.outbox;

import com.mongodb.reactivestreams.client.MongoDatabase;
import io.weakspot.sessions.testing.Databases;

class RelayIT extends RelayContract {

	@Override
	MongoDatabase database() {
		return Databases.embedded();
	}

}
