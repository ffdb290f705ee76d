package io.weakspot.analytics.generation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import io.weakspot.analytics.model.ModelFile;
import io.weakspot.starter.testing.Infrastructure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

import static org.assertj.core.api.Assertions.assertThat;

class ModelsIT {

	@TempDir
	Path folder;

	private MongoClient client;

	private ReactiveMongoTemplate mongo;

	@BeforeEach
	void connect() throws IOException {
		this.client = MongoClients.create(Infrastructure.mongoUri());
		this.mongo = new ReactiveMongoTemplate(this.client,
				"weakspot-models-" + UUID.randomUUID().toString().substring(0, 8));
		fitted(1);
	}

	@AfterEach
	void disconnect() {
		this.client.close();
	}

	@Test
	void keepsTheModelThatAGenerationBeganWith() throws IOException {
		assertThat(spread(models(), 1)).isEqualTo(1);

		fitted(2);

		assertThat(spread(models(), 1)).isEqualTo(1);
		assertThat(spread(models(), 2)).isEqualTo(2);
	}

	@Test
	void forgetsTheModelOfAGenerationThatIsGone() throws IOException {
		Models models = models();
		assertThat(spread(models, 1)).isEqualTo(1);

		models.remove(1).block();
		fitted(2);

		assertThat(spread(models, 1)).isEqualTo(2);
	}

	/** As another instance, or this one after a restart, sees them. */
	private Models models() {
		return new Models(this.mongo, new ModelFile(file()));
	}

	private static double spread(Models models, int generation) {
		return Objects.requireNonNull(models.of(Set.of(generation)).blockOptional().orElseThrow().get(generation))
			.spread();
	}

	private void fitted(double spread) throws IOException {
		ObjectNode shipped = (ObjectNode) JsonMapper.shared().readTree(new ModelFile(null).text());
		Files.writeString(file(), shipped.put("spread", spread).toString());
	}

	private Path file() {
		return this.folder.resolve("model.json");
	}

}
