package io.weakspot.bench.simulation;

/** A key point among those of all questions. */
record KeyPointId(String questionId, String pointId) {
}
