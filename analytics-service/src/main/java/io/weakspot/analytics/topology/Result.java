package io.weakspot.analytics.topology;

import io.weakspot.starter.facts.Fact;

/**
 * A fact that follows from the events.
 *
 * @param owner whose results are kept in order: they are written into one partition
 */
record Result(String owner, Fact fact) implements Consequence {
}
