package io.weakspot.analytics;

import java.nio.file.Path;

import io.weakspot.analytics.domain.mastery.ChoosingQuestions;
import io.weakspot.analytics.domain.mastery.Model;
import io.weakspot.analytics.domain.mastery.Priors;
import io.weakspot.analytics.domain.mastery.Thresholds;
import io.weakspot.analytics.model.ModelFile;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The model's numbers, for all features alike. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MasteryModel.Settings.class)
class MasteryModel {

	@Bean
	ModelFile modelFile(Settings settings) {
		String path = settings.modelFile();
		return new ModelFile((path == null || path.isBlank()) ? null : Path.of(path));
	}

	@Bean
	Model model(ModelFile file) {
		return file.read();
	}

	@Bean
	Priors priors(Model model) {
		return model.priors();
	}

	@Bean
	Thresholds thresholds(Settings settings) {
		return settings.thresholds();
	}

	@Bean
	ChoosingQuestions choosingQuestions(Model model) {
		return new ChoosingQuestions(model);
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
