package io.weakspot.analytics.cohorts;

import io.weakspot.analytics.domain.cohorts.RiskThresholds;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How a class is judged.
 *
 * @param atRisk when a learner is said to be at risk
 */
@ConfigurationProperties("weakspot.cohorts")
record CohortSettings(RiskThresholds atRisk) {
}
