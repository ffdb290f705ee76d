package io.weakspot.analytics;

import io.weakspot.analytics.domain.mastery.ChoosingQuestions;
import io.weakspot.analytics.domain.mastery.Model;
import io.weakspot.analytics.domain.mastery.Priors;
import io.weakspot.analytics.domain.mastery.Thresholds;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The model's numbers from the settings, for all features alike. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MasteryModel.Settings.class)
class MasteryModel {

	@Bean
	Priors priors(Settings settings) {
		return settings.priors();
	}

	@Bean
	Model model(Priors priors) {
		return Model.unfitted(priors);
	}

	@Bean
	Thresholds thresholds(Settings settings) {
		return settings.thresholds();
	}

	@Bean
	ChoosingQuestions choosingQuestions(Priors priors) {
		return new ChoosingQuestions(priors);
	}

	/**
	 * The model's numbers.
	 *
	 * @param priors what is believed before any answer
	 * @param thresholds where mastery becomes a state
	 */
	@ConfigurationProperties("weakspot.mastery")
	record Settings(Priors priors, Thresholds thresholds) {
	}

}
