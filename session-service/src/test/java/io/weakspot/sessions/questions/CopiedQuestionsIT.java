package io.weakspot.sessions.questions;

import com.mongodb.reactivestreams.client.MongoDatabase;
import io.weakspot.sessions.testing.Databases;

class CopiedQuestionsIT extends CopiedQuestionsContract {

	@Override
	MongoDatabase database() {
		return Databases.embedded();
	}

}
