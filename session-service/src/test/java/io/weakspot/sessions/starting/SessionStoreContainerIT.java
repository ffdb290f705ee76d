package io.weakspot.sessions.starting;

import com.mongodb.reactivestreams.client.MongoDatabase;
import io.weakspot.sessions.testing.Databases;
import org.junit.jupiter.api.Tag;

@Tag("container")
class SessionStoreContainerIT extends SessionStoreContract {

	@Override
	MongoDatabase database() {
		return Databases.contained();
	}

}
