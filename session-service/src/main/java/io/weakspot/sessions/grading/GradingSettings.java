package io.weakspot.sessions.grading;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How grading uses the machine.
 *
 * @param threads how many answers are graded at the same time
 * @param batch how many answers are taken from the topic at a time
 * @param pollIntervalMs how long a batch may take before another instance takes over, in
 * milliseconds
 * @param within how long one answer may take, waiting for its turn included
 * @param rubrics how many questions are kept ready to grade by, about 50 kB each
 */
@ConfigurationProperties("weakspot.grading")
record GradingSettings(int threads, int batch, int pollIntervalMs, Duration within, int rubrics) {

}
