package io.weakspot.analytics.generation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import io.weakspot.analytics.domain.mastery.Thresholds;
import io.weakspot.analytics.model.ModelFile;
import io.weakspot.analytics.topology.Rules;
import io.weakspot.starter.testing.Infrastructure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

import static org.assertj.core.api.Assertions.assertThat;

class KeptRulesIT {

	private static final Thresholds OTHERS = new Thresholds(0.5, 0.9, 0.9, 4, 0.3, 60_000);

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
	void keepsWhatAGenerationBeganWith() throws IOException {
		assertThat(spread(started(Thresholds.DEFAULT), 1)).isEqualTo(1);

		fitted(2);
		KeptRules restarted = started(OTHERS);

		assertThat(spread(restarted, 1)).isEqualTo(1);
		assertThat(thresholds(restarted, 1)).isEqualTo(Thresholds.DEFAULT);
		assertThat(spread(restarted, 2)).isEqualTo(2);
		assertThat(thresholds(restarted, 2)).isEqualTo(OTHERS);
	}

	@Test
	void knowsThatAGenerationGoesByAnotherModel() throws IOException {
		KeptRules rules = started(Thresholds.DEFAULT);
		spread(rules, 1);
		assertThat(rules.areOutdated(1).block()).isFalse();

		fitted(2);

		assertThat(rules.areOutdated(1).block()).isTrue();
		assertThat(started(Thresholds.DEFAULT).areOutdated(1).block()).isTrue();
	}

	@Test
	void knowsThatAGenerationGoesByOtherThresholds() {
		spread(started(Thresholds.DEFAULT), 1);

		assertThat(started(OTHERS).areOutdated(1).block()).isTrue();
		assertThat(started(Thresholds.DEFAULT).areOutdated(1).block()).isFalse();
	}

	@Test
	void keepsNoFileThatCantBeReadAndGoesOnWithTheOthers() throws IOException {
		KeptRules rules = started(Thresholds.DEFAULT);
		spread(rules, 1);
		String whole = Files.readString(file());
		Files.writeString(file(), whole.substring(0, whole.length() / 2));

		for (KeptRules each : List.of(rules, started(Thresholds.DEFAULT))) {
			assertThat(each.of(List.of(2, 1)).block()).containsOnlyKeys(1);
			assertThat(each.fault().block()).contains("model.json holds no model");
			assertThat(each.areOutdated(1).block()).isTrue();
		}

		fitted(3);

		assertThat(rules.fault().blockOptional()).isEmpty();
		assertThat(spread(rules, 2)).isEqualTo(3);
	}

	@Test
	void saysThatTheFileIsGone() throws IOException {
		Files.delete(file());

		assertThat(started(Thresholds.DEFAULT).fault().block()).contains("model.json can't be read");
	}

	@Test
	void forgetsTheRulesOfAGenerationThatIsGone() throws IOException {
		KeptRules rules = started(Thresholds.DEFAULT);
		assertThat(spread(rules, 1)).isEqualTo(1);

		rules.remove(1).block();
		fitted(2);

		assertThat(spread(rules, 1)).isEqualTo(2);
	}

	/** As another instance, or this one after a restart, sees them. */
	private KeptRules started(Thresholds thresholds) {
		return new KeptRules(this.mongo, new ModelFile(file()), thresholds);
	}

	private static double spread(KeptRules rules, int generation) {
		return of(rules, generation).model().spread();
	}

	private static Thresholds thresholds(KeptRules rules, int generation) {
		return of(rules, generation).thresholds();
	}

	private static Rules of(KeptRules rules, int generation) {
		return Objects.requireNonNull(rules.of(Set.of(generation)).blockOptional().orElseThrow().get(generation));
	}

	private void fitted(double spread) throws IOException {
		ObjectNode shipped = (ObjectNode) JsonMapper.shared().readTree(new ModelFile(null).text());
		Files.writeString(file(), shipped.put("spread", spread).toString());
	}

	private Path file() {
		return this.folder.resolve("model.json");
	}

}
