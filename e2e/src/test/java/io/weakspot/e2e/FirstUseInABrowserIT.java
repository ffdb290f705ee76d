package io.weakspot.e2e;

import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.weakspot.e2e.Browser.lookAt;
import static io.weakspot.e2e.Browser.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@Tag("browser")
class FirstUseInABrowserIT {

	private static final RunningPlatform platform = RunningPlatform.shared();

	private static final Browser browser = new Browser();

	/** What the bar says; a question, too, may have the word. */
	private static final Pattern SAVED = Pattern.compile("^Saved \\d");

	@AfterAll
	static void closeTheBrowser() {
		browser.close();
	}

	@ParameterizedTest
	@CsvSource({ "DESKTOP,LIGHT", "DESKTOP,DARK", "PHONE,LIGHT", "PHONE,DARK" })
	void aNewcomerSignsUpAnswersSeesTheGradeAndTheWeakTopics(Browser.Screen screen, ColorScheme colours) {
		String view = screen.name().toLowerCase() + "-" + colours.name().toLowerCase();
		try (BrowserContext visitor = browser.visitor(screen, colours)) {
			Page page = visitor.newPage();
			page.navigate(platform.address().toString());
			lookAt(page, view, "1-welcome");
			page.navigate(platform.address() + "/sign-in");
			lookAt(page, view, "2-sign-in");

			signUp(page, view);
			assertThat(page.getByRole(AriaRole.LIST, named("Banks"))).isVisible();
			lookAt(page, view, "2-banks");
			page.getByRole(AriaRole.LINK, named("Django").setExact(true)).click();
			lookAt(page, view, "3-bank");
			page.getByLabel("How many questions?").fill("2");
			page.getByRole(AriaRole.BUTTON, named("Start practice")).click();

			Locator answer = page.getByLabel("Your answer, as you would say it");
			answer.fill("First I would count the queries with the debug toolbar. In our shop it was the ORM.");
			lookAt(page, view, "4-question");
			answer.press("Control+Enter");
			assertThat(page.getByText("graded by the local grader")).isVisible();
			assertThat(page.getByRole(AriaRole.LIST, named("Key points"))).isVisible();
			page.getByText("A model answer").click();
			assertThat(page.locator(".model p")).isVisible();
			lookAt(page, view, "5-grade");

			page.getByRole(AriaRole.BUTTON, named("Next question")).click();
			answer.fill("fine");
			answer.press("Control+Enter");
			page.getByRole(AriaRole.BUTTON, named("See the summary")).click();
			assertThat(page.getByRole(AriaRole.LINK, named("See my weak topics"))).isVisible();
			lookAt(page, view, "6-summary");

			page.getByRole(AriaRole.LINK, named("See my weak topics")).click();
			assertThat(page.getByRole(AriaRole.TABLE, named("Topics, weakest first"))).isVisible();
			lookAt(page, view, "7-topics");

			page.navigate(platform.address() + "/import");
			lookAt(page, view, "8-import");
			page.navigate(platform.address() + "/banks/none");
			assertThat(page.getByRole(AriaRole.HEADING, named("There is no such bank"))).isVisible();
			lookAt(page, view, "9-nothing-there");
		}
	}

	@Test
	void aSessionIsPractisedByKeyboardAlone() {
		try (BrowserContext visitor = browser.visitor(Browser.Screen.DESKTOP, ColorScheme.LIGHT)) {
			Page page = visitor.newPage();
			startPractice(page, 2);
			Locator answer = page.getByLabel("Your answer, as you would say it");

			assertThat(answer).isFocused();
			page.keyboard().type("fine");
			page.keyboard().press("Control+Enter");
			assertThat(page.getByRole(AriaRole.LIST, named("Key points"))).isVisible();
			assertThat(page.locator("#grade-heading")).isFocused();
			page.keyboard().press("Tab");
			page.keyboard().press("Enter");
			assertThat(page.locator(".model p")).isVisible();
			page.keyboard().press("Control+Enter");
			assertThat(page.getByText("2 of 2")).isVisible();
			assertThat(answer).isFocused();
			page.keyboard().type("fine");
			page.keyboard().press("Control+Enter");
			assertThat(page.getByRole(AriaRole.LIST, named("Key points"))).isVisible();
			page.keyboard().press("Control+Enter");

			assertThat(page.getByRole(AriaRole.HEADING, named("2 answers"))).isFocused();
		}
	}

	@ParameterizedTest
	@CsvSource({ "DESKTOP,LIGHT", "PHONE,DARK" })
	void aReloadWithoutANetworkShowsTheDraftAndWhatIsHandedInGoesOutOnceItIsBack(Browser.Screen screen,
			ColorScheme colours) {
		String view = "offline-" + screen.name().toLowerCase() + "-" + colours.name().toLowerCase();
		try (BrowserContext visitor = browser.visitor(screen, colours)) {
			Page page = visitor.newPage();
			startPractice(page, 1);
			Locator answer = page.getByLabel("Your answer, as you would say it");
			Browser.awaitKeptPages(page);
			visitor.setOffline(true);
			answer.fill("Half a thought about querysets");
			page.reload();
			assertThat(answer).hasValue("Half a thought about querysets");
			assertThat(page.getByText("What you write is kept on this device and sent when it is back")).isVisible();
			lookAt(page, view, "1-draft");
			answer.press("Control+Enter");
			page.reload();
			assertThat(page.getByRole(AriaRole.HEADING, named("Kept on this device"))).isVisible();
			lookAt(page, view, "2-kept");
			visitor.setOffline(false);

			assertThat(page.getByText("graded by the local grader"))
				.isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(10_000));
		}
	}

	@Test
	void whatWasHandedInWithoutANetworkIsSentAlthoughItsTabIsGone() {
		try (BrowserContext visitor = browser.visitor(Browser.Screen.PHONE, ColorScheme.LIGHT)) {
			Page page = visitor.newPage();
			startPractice(page, 1);
			String session = URI.create(page.url()).getPath();
			visitor.setOffline(true);
			page.getByLabel("Your answer, as you would say it").fill("A queryset is lazy.");
			page.getByRole(AriaRole.BUTTON, named("Submit")).click();
			assertThat(page.getByRole(AriaRole.HEADING, named("Kept on this device"))).isVisible();
			page.close();
			visitor.setOffline(false);

			visitor.newPage().navigate(platform.address() + "/banks");

			await().atMost(Duration.ofSeconds(10))
				.untilAsserted(() -> assertThat(visitor.request().get(platform.address() + "/api" + session).text())
					.contains("\"answeredCount\":1"));
		}
	}

	@Test
	void theWeakTopicPageChangesWithoutAReloadWhileAnAnswerIsGivenElsewhere() {
		try (BrowserContext visitor = browser.visitor(Browser.Screen.DESKTOP, ColorScheme.LIGHT)) {
			Page topics = visitor.newPage();
			topics.navigate(platform.address().toString());
			signUp(topics, "live");
			topics.navigate(platform.address() + "/topics");
			assertThat(topics.getByText("live, as of")).isVisible();
			Page practice = visitor.newPage();
			practice.navigate(platform.address() + "/banks/django");
			practice.getByLabel("How many questions?").fill("1");
			practice.getByRole(AriaRole.BUTTON, named("Start practice")).click();

			practice.getByLabel("Your answer, as you would say it").fill("I don't know.");
			practice.getByRole(AriaRole.BUTTON, named("Submit")).click();

			assertThat(topics.getByRole(AriaRole.TABLE, named("Topics, weakest first"))).containsText("1 answer");
		}
	}

	@Test
	void anAuthorSeesWhatAnArticleHoldsBeforeItIsStored() {
		try (BrowserContext visitor = browser.visitor(Browser.Screen.DESKTOP, ColorScheme.LIGHT)) {
			Page page = visitor.newPage();
			page.navigate(platform.address().toString());
			signUp(page, "author");
			page.navigate(platform.address() + "/import");
			page.getByLabel("The document").fill(Article.TEXT);
			page.getByLabel("Title").fill("HTTP caching");
			page.getByLabel("Technology").fill("HTTP");

			page.getByRole(AriaRole.BUTTON, named("Preview")).click();
			assertThat(page.getByText("6 questions found, 5 to import")).isVisible();
			lookAt(page, "author", "8-preview");
			page.getByRole(AriaRole.BUTTON, named("Import")).click();

			assertThat(page.getByRole(AriaRole.LINK, named("Practise this bank"))).isVisible();
		}
	}

	@Test
	void aDraftSurvivesTheTab() {
		try (BrowserContext visitor = browser.visitor(Browser.Screen.PHONE, ColorScheme.DARK)) {
			Page page = visitor.newPage();
			page.navigate(platform.address().toString());
			signUp(page, "draft");
			page.navigate(platform.address() + "/banks/django");
			page.getByRole(AriaRole.BUTTON, named("Start practice")).click();
			page.getByLabel("Your answer, as you would say it").fill("Half a thought about querysets");
			assertThat(page.getByText(SAVED)).isVisible();
			String session = page.url();
			page.close();

			Page again = visitor.newPage();
			again.navigate(session);

			assertThat(again.getByLabel("Your answer, as you would say it")).hasValue("Half a thought about querysets");
		}
	}

	/** As somebody new, with questions of the bank that comes along. */
	private static void startPractice(Page page, int questions) {
		signUp(page, "practice");
		page.navigate(platform.address() + "/banks/django");
		Locator count = page.getByLabel("How many questions?");
		count.fill(Integer.toString(questions));
		count.press("Enter");
		assertThat(page.getByLabel("Your answer, as you would say it")).isVisible();
	}

	private static void signUp(Page page, String view) {
		page.navigate(platform.address() + "/sign-up");
		page.getByLabel("Name").fill("Ada");
		page.getByLabel("E-mail").fill(UUID.randomUUID() + "@example.org");
		page.getByLabel("Password").fill("four unrelated paper lanterns");
		lookAt(page, view, "2-sign-up");
		page.getByRole(AriaRole.BUTTON, named("Create account")).click();
		assertThat(page.getByRole(AriaRole.HEADING, named("What do you want to practise?"))).isVisible();
	}

}
