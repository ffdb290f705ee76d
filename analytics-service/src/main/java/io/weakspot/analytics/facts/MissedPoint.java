package io.weakspot.analytics.facts;

/**
 * How a key point went on first attempts.
 *
 * @param missed answers that surely lack it
 * @param answers answers of which it is sure whether they have it
 */
public record MissedPoint(String id, long missed, long answers) {
}
