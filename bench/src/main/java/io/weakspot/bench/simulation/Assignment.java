package io.weakspot.bench.simulation;

import java.util.List;

/** What an instructor asked a class to do. */
record Assignment(String id, String title, List<String> questionIds) {
}
