package io.weakspot.analytics;

import java.nio.file.Path;

import io.weakspot.analytics.domain.mastery.Thresholds;
import io.weakspot.analytics.model.ModelFile;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the next generation goes by. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MasteryModel.Settings.class)
class MasteryModel {

	/** A file that holds no model is noticed at the start, not at the next rebuild. */
	@Bean
	ModelFile modelFile(Settings settings) {
		String path = settings.modelFile();
		ModelFile file = new ModelFile((path == null || path.isBlank()) ? null : Path.of(path));
		file.read();
		return file;
	}

	@Bean
	Thresholds thresholds(Settings settings) {
		return settings.thresholds();
	}

	/**
	 * The model's numbers.
	 *
	 * @param modelFile the file of a model to go by instead of the shipped one
	 * @param thresholds where mastery becomes a state
	 */
	@ConfigurationProperties("weakspot.mastery")
	record Settings(@Nullable String modelFile, Thresholds thresholds) {
	}

}
