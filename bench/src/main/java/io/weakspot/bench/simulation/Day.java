package io.weakspot.bench.simulation;

/**
 * A day of a simulation.
 *
 * @param number from 0
 * @param of how many there are
 * @param bankId what is practised
 */
record Day(int number, int of, String bankId) {
}
