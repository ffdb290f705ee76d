package io.weakspot.e2e;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

import static org.assertj.core.api.Assertions.assertThat;

/** A real browser, as Debian packages it or as {@code CHROMIUM} names it. */
final class Browser implements AutoCloseable {

	/**
	 * No sandbox of its own, because CI is root; no calls home, because there is none to
	 * reach.
	 */
	private static final List<String> FLAGS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
			"--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync");

	private static final Path SCREENSHOTS = Path.of("target", "screenshots");

	private final Playwright playwright = Playwright
		.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));

	private final com.microsoft.playwright.Browser chromium = this.playwright.chromium()
		.launch(new BrowserType.LaunchOptions().setExecutablePath(executable()).setArgs(FLAGS));

	/** A new visitor's window. */
	BrowserContext visitor(Screen screen, ColorScheme colours) {
		return this.chromium.newContext(
				new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(screen.width, screen.height)
					.setColorScheme(colours)
					.setReducedMotion(ReducedMotion.REDUCE));
	}

	/**
	 * Keeps a picture of the whole page for people to look at, and finds nothing on it
	 * that keeps anybody from using it, as axe sees it.
	 */
	static void lookAt(Page page, String view, String name) {
		page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(view + "-" + name + ".png"))
			.setFullPage(true));
		assertThat(new AxeBuilder(page).analyze().getViolations()).as("barriers on " + name + " " + view)
			.extracting(Browser::described)
			.isEmpty();
	}

	static GetByRoleOptions named(String name) {
		return new GetByRoleOptions().setName(name);
	}

	/** Waits until the pages would open without a network. */
	static void awaitKeptPages(Page page) {
		page.waitForFunction("() => navigator.serviceWorker.controller !== null");
	}

	@Override
	public void close() {
		this.chromium.close();
		this.playwright.close();
	}

	private static String described(Rule rule) {
		return rule.getId() + " at "
				+ rule.getNodes().stream().map((node) -> String.valueOf(node.getTarget())).limit(5).toList();
	}

	private static Path executable() {
		return Stream
			.of(System.getenv().getOrDefault("CHROMIUM", ""), "/usr/bin/chromium", "/usr/bin/chromium-browser",
					"/usr/bin/google-chrome")
			.filter((path) -> !path.isEmpty())
			.map(Path::of)
			.filter(Files::isExecutable)
			.findFirst()
			.orElseThrow(() -> new IllegalStateException(
					"The browser suite needs Chromium: install it, or name it in CHROMIUM"));
	}

	/** A window's size in CSS pixels. */
	enum Screen {

		DESKTOP(1280, 900), PHONE(320, 640);

		private final int width;

		private final int height;

		Screen(int width, int height) {
			this.width = width;
			this.height = height;
		}

	}

}
