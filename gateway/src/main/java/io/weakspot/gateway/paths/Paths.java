package io.weakspot.gateway.paths;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Some of the addresses, told apart as routes and handlers do it: segment by segment,
 * each decoded. The text of an address must not be compared, since {@code /%61pi} is
 * {@code /api}.
 */
public final class Paths {

	private final List<PathPattern> patterns;

	private Paths(List<PathPattern> patterns) {
		this.patterns = patterns;
	}

	/** The addresses that any of the patterns matches, as {@code /api/**}. */
	public static Paths of(String... patterns) {
		return new Paths(Stream.of(patterns).map(PathPatternParser.defaultInstance::parse).toList());
	}

	/** Whether a request is to one of these addresses. */
	public boolean hold(ServerHttpRequest request) {
		PathContainer path = request.getPath().pathWithinApplication();
		return this.patterns.stream().anyMatch((pattern) -> pattern.matches(path));
	}

}
