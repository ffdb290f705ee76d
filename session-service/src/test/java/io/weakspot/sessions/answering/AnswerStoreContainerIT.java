package io.weakspot.sessions.answering;

import com.mongodb.reactivestreams.client.MongoDatabase;
import io.weakspot.sessions.testing.Databases;
import org.junit.jupiter.api.Tag;

@Tag("container")
class AnswerStoreContainerIT extends AnswerStoreContract {

	@Override
	MongoDatabase database() {
		return Databases.contained();
	}

}
