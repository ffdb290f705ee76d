package io.weakspot.analytics.topology;

import io.weakspot.analytics.domain.mastery.Model;
import io.weakspot.analytics.domain.mastery.Thresholds;

/**
 * What a generation goes by from its first event to its last: others would count later
 * answers otherwise than earlier ones.
 */
public record Rules(Model model, Thresholds thresholds) {
}
