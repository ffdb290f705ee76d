package io.weakspot.sessions.questions;

import com.mongodb.reactivestreams.client.MongoDatabase;
import io.weakspot.sessions.testing.Databases;
import org.junit.jupiter.api.Tag;

@Tag("container")
class CopiedQuestionsContainerIT extends CopiedQuestionsContract {

	@Override
	MongoDatabase database() {
		return Databases.contained();
	}

}
