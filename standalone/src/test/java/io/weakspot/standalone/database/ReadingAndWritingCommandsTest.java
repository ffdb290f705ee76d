package io.weakspot.standalone.database;

import java.util.List;

import de.bwaldvogel.mongo.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReadingAndWritingCommandsTest {

	@ParameterizedTest
	@ValueSource(strings = { "insert", "update", "delete", "findAndModify", "createIndexes", "drop", "dropDatabase",
			"somethingNew" })
	void aCommandThatIsNotKnownToReadIsAWrite(String command) {
		assertThat(AnswersAfterCommit.isWrite(new Document(command, "answers"))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "find", "getMore", "count", "aggregate", "hello", "isMaster", "ping", "listIndexes" })
	void aCommandThatReadsIsNotHeldBack(String command) {
		assertThat(AnswersAfterCommit.isWrite(new Document(command, "answers"))).isFalse();
	}

	@Test
	void anAggregationThatStoresItsResultIsAWrite() {
		Document command = new Document("aggregate", "answers").append("pipeline",
				List.of(new Document("$match", new Document()), new Document("$out", "copy")));

		assertThat(AnswersAfterCommit.isWrite(command)).isTrue();
	}

	@Test
	void aReadThatAsksForTheMajorityWaitsForTheDisk() {
		Document local = new Document("find", "answers").append("readConcern", new Document("level", "local"));
		Document majority = new Document("find", "answers").append("readConcern", new Document("level", "majority"));

		assertThat(AnswersAfterCommit.isDurableRead(local)).isFalse();
		assertThat(AnswersAfterCommit.isDurableRead(majority)).isTrue();
	}

}
