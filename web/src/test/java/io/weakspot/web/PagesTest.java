package io.weakspot.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class PagesTest {

	private static final Path ROOT = Path.of("src/main/resources/META-INF/resources");

	private static final Pattern IMPORT_MAP = Pattern.compile("<script type=\"importmap\">(.*?)</script>",
			Pattern.DOTALL);

	private static final Pattern SCRIPT = Pattern.compile("<script(?![^>]*src=)[^>]*>");

	private static final Pattern ADDRESS = Pattern.compile("(?:href|src)=\"(/[^\"]+)\"");

	private static final Pattern STATIC_IMPORT = Pattern
		.compile("(?:^|[;\\s}])(?:import|export)\\s*(?:[^\"'();]*?from\\s*)?\"([\\w@./-]+)\"");

	private static final Pattern LAZY_IMPORT = Pattern.compile("import\\(\"([^\"]+)\"\\)");

	private static final Pattern STYLE_ATTRIBUTE = Pattern.compile("<[a-z][^>]*\\s(?:style|on[a-z]+)=");

	private static final int FIRST_PAGE_KILOBYTES = 30;

	@Test
	void nothingButTheImportMapIsInline() {
		assertThat(SCRIPT.matcher(index()).results().map(MatchResult::group))
			.containsExactly("<script type=\"importmap\">");
		assertThat(index()).doesNotContain("<style").doesNotContainPattern(STYLE_ATTRIBUTE);
	}

	@Test
	void noTemplateHasAStyleOrAHandlerThatThePolicyForbids() {
		assertThat(files(".js")).isNotEmpty()
			.allSatisfy((file) -> assertThat(text(file)).as(file.toString()).doesNotContainPattern(STYLE_ATTRIBUTE));
	}

	@Test
	void everyAddressInIndexIsServed() {
		List<String> addresses = ADDRESS.matcher(index()).results().map((match) -> match.group(1)).toList();

		assertThat(addresses).hasSizeGreaterThan(5).allSatisfy(PagesTest::assertServed);
	}

	@Test
	void everyModuleFindsWhatItImports() {
		assertThat(files(".js")).allSatisfy((file) -> {
			String address = "/" + ROOT.relativize(file);
			Stream.of(STATIC_IMPORT, LAZY_IMPORT)
				.flatMap((pattern) -> imports(pattern, text(file)))
				.forEach((name) -> assertServed(resolve(address, name)));
		});
	}

	@Test
	void everyStyleSheetThatARouteNamesIsServed() {
		List<String> names = Pattern.compile("styles: \\[([^\\]]*)]")
			.matcher(text(ROOT.resolve("app/routing/routes.js")))
			.results()
			.flatMap((match) -> Stream.of(match.group(1).split(",")))
			.map((name) -> name.replace("\"", "").strip())
			.filter((name) -> !name.isEmpty())
			.toList();

		assertThat(names).isNotEmpty().allSatisfy((name) -> assertServed("/styles/" + name + ".css"));
	}

	@Test
	void everyFileThatAPageNeedsIsKeptOnTheDevice() {
		List<String> kept = Pattern.compile("\"(/[^\"]*)\"")
			.matcher(served("/shell-files.js"))
			.results()
			.map((match) -> match.group(1))
			.toList();

		assertThat(kept).contains("/")
			.containsAll(modulesFrom(files(".js").stream()
				.map((file) -> "/" + ROOT.relativize(file))
				.filter((module) -> module.startsWith("/app/"))
				.toArray(String[]::new)))
			.containsAll(files(".css").stream().map((file) -> "/" + ROOT.relativize(file)).toList());
		assertThat(kept).filteredOn((file) -> !file.equals("/")).allSatisfy(PagesTest::assertServed);
	}

	@Test
	void theFirstPageIsSmall() throws IOException {
		Set<String> modules = modulesFrom("/app/main.js", "/app/account/welcome-page.js", "/app/shell/early-theme.js");

		long bytes = 0;
		for (String module : modules) {
			bytes += gzipped(served(module));
		}
		assertThat(modules).contains("/_static/lit-html/3.3.3/lit-html.js");
		assertThat(bytes).isLessThan(FIRST_PAGE_KILOBYTES * 1000L);
	}

	private static Set<String> modulesFrom(String... entries) {
		Set<String> seen = new LinkedHashSet<>();
		Deque<String> open = new ArrayDeque<>(List.of(entries));
		while (!open.isEmpty()) {
			String module = open.pop();
			if (seen.add(module)) {
				imports(STATIC_IMPORT, served(module)).map((name) -> resolve(module, name)).forEach(open::push);
			}
		}
		return seen;
	}

	private static Stream<String> imports(Pattern pattern, String source) {
		return pattern.matcher(source).results().map((match) -> match.group(1));
	}

	private static String resolve(String importer, String name) {
		if (name.startsWith(".")) {
			return URI.create(importer).resolve(name).toString();
		}
		JsonNode imports = JsonMapper.shared().readTree(importMap()).get("imports");
		if (imports.has(name)) {
			return imports.get(name).stringValue();
		}
		return imports.properties()
			.stream()
			.filter((entry) -> entry.getKey().endsWith("/") && name.startsWith(entry.getKey()))
			.map((Map.Entry<String, JsonNode> entry) -> entry.getValue().stringValue()
					+ name.substring(entry.getKey().length()))
			.findFirst()
			.orElseThrow(() -> new AssertionError("The import map lacks " + name + ", which " + importer + " imports"));
	}

	private static String importMap() {
		return IMPORT_MAP.matcher(index())
			.results()
			.map((match) -> match.group(1))
			.findFirst()
			.orElseThrow(() -> new AssertionError("index.html has no import map"));
	}

	private static String index() {
		return text(ROOT.resolve("index.html"));
	}

	private static void assertServed(String address) {
		try (InputStream file = stream("/META-INF/resources" + address)) {
			assertThat(file).as(address).isNotNull();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String served(String address) {
		try (InputStream file = Objects.requireNonNull(stream("/META-INF/resources" + address), address)) {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static @Nullable InputStream stream(String name) {
		return PagesTest.class.getResourceAsStream(name);
	}

	private static List<Path> files(String ending) {
		try (Stream<Path> files = Files.walk(ROOT)) {
			return files.filter((file) -> file.toString().endsWith(ending)).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String text(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static int gzipped(String text) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
			gzip.write(text.getBytes(StandardCharsets.UTF_8));
		}
		return bytes.size();
	}

}
