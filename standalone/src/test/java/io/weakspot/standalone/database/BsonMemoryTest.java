package io.weakspot.standalone.database;

import java.util.List;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BsonMemoryTest {

	private static final int SIZE = 100_000;

	@Test
	void weighsBytesAndText() {
		assertThat(BsonMemory.of(new byte[SIZE])).isGreaterThanOrEqualTo(SIZE);
		assertThat(BsonMemory.of(new BinData(new byte[SIZE]))).isGreaterThanOrEqualTo(SIZE);
		assertThat(BsonMemory.of("x".repeat(SIZE))).isGreaterThanOrEqualTo(SIZE);
	}

	@Test
	void weighsWhatIsInADocument() {
		BinData binary = new BinData(new byte[SIZE]);

		assertThat(BsonMemory.of(new Document("rows", List.of(binary, binary)).append("one", binary)))
			.isBetween(3 * SIZE, 4 * SIZE);
	}

}
