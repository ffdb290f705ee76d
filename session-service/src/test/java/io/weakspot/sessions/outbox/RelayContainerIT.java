package io.weakspot.sessions.outbox;

import com.mongodb.reactivestreams.client.MongoDatabase;
import io.weakspot.sessions.testing.Databases;
import org.junit.jupiter.api.Tag;

@Tag("container")
class RelayContainerIT extends RelayContract {

	@Override
	MongoDatabase database() {
		return Databases.contained();
	}

}
