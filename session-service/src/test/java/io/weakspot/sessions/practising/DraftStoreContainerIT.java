package io.weakspot.sessions.practising;

import com.mongodb.reactivestreams.client.MongoDatabase;
import io.weakspot.sessions.testing.Databases;
import org.junit.jupiter.api.Tag;

@Tag("container")
class DraftStoreContainerIT extends DraftStoreContract {

	@Override
	MongoDatabase database() {
		return Databases.contained();
	}

}
