package io.weakspot.analytics.topology;

/** What follows from counting an answer. */
sealed interface Consequence permits Result, Observed {

}
