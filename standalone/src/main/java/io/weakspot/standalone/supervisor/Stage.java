package io.weakspot.standalone.supervisor;

import java.util.List;

/**
 * Parts that start at once.
 *
 * @param parts which
 * @param needed whether the next stage can't start before all of them are ready
 */
public record Stage(List<Part> parts, boolean needed) {
}
