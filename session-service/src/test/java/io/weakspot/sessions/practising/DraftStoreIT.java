package io.weakspot.sessions.practising;

import com.mongodb.reactivestreams.client.MongoDatabase;
import io.weakspot.sessions.testing.Databases;

class DraftStoreIT extends DraftStoreContract {

	@Override
	MongoDatabase database() {
		return Databases.embedded();
	}

}
