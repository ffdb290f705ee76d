package io.weakspot.sessions.grading;

import java.time.Clock;

import io.weakspot.sessions.answering.Answers;
import io.weakspot.sessions.questions.Questions;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GradingSettings.class)
class GradingConfiguration {

	/** Its name is the part's name in the health report. */
	@Bean
	LoadingEncoder gradingModelHealthIndicator() {
		return new LoadingEncoder(MiniLm::load);
	}

	@Bean
	Grader grader(LoadingEncoder encoder, GradingSettings settings) {
		return new Grader(new GradingByKeyPoints(encoder, new Rubrics(encoder, settings.rubrics())));
	}

	@Bean(destroyMethod = "dispose")
	Scheduler gradingPool(GradingSettings settings) {
		return Schedulers.newParallel(settings.threads(), new YieldingThreads("grading"));
	}

	@Bean
	GradingAnswers gradingAnswers(Answers answers, Questions questions, Grader grader, Scheduler gradingPool,
			Clock clock, GradingSettings settings) {
		return new GradingAnswers(answers, questions, grader, gradingPool, clock, settings);
	}

}
