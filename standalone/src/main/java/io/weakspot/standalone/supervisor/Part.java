package io.weakspot.standalone.supervisor;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * One process of the platform.
 *
 * @param name as shown to people and used for its log's name
 * @param command the program and its arguments
 * @param environment variables on top of the supervisor's own
 * @param folder the working directory
 * @param ports what it listens on, by purpose
 * @param readiness how it shows that it can be used
 */
public record Part(String name, List<String> command, Map<String, String> environment, Path folder,
		Map<String, Integer> ports, Readiness readiness) {
}
