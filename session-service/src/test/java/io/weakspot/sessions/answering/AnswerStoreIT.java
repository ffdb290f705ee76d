package io.weakspot.sessions.answering;

import com.mongodb.reactivestreams.client.MongoDatabase;
import io.weakspot.sessions.testing.Databases;

class AnswerStoreIT extends AnswerStoreContract {

	@Override
	MongoDatabase database() {
		return Databases.embedded();
	}

}
