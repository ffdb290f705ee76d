package io.weakspot.sessions.attempts;

import com.mongodb.reactivestreams.client.MongoDatabase;
import io.weakspot.sessions.testing.Databases;
import org.junit.jupiter.api.Tag;

@Tag("container")
class AttemptStoreContainerIT extends AttemptStoreContract {

	@Override
	MongoDatabase database() {
		return Databases.contained();
	}

}
