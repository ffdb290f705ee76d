package io.weakspot.e2e;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.weakspot.bench.client.Person;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.weakspot.e2e.Browser.lookAt;
import static io.weakspot.e2e.Browser.named;
import static org.awaitility.Awaitility.await;

@Tag("browser")
class ClassesInABrowserIT {

	private static final String BANK = "django";

	private static final RunningPlatform platform = RunningPlatform.shared();

	private static final Browser browser = new Browser();

	private static Person instructor = platform.admin();

	private static List<Person> learners = List.of();

	private static String cohortId = "";

	private static Map<String, String> modelAnswers = Map.of();

	@BeforeAll
	static void aClassThatAnswered() {
		modelAnswers = platform.admin()
			.get("/api/questions?limit=200&bankId=" + BANK)
			.ok()
			.get("items")
			.valueStream()
			.filter((question) -> question.path("referenceAnswer").isString())
			.collect(Collectors.toMap((question) -> question.get("id").asString(),
					(question) -> question.get("referenceAnswer").asString()));
		instructor = platform.withRoles(platform.learner("Iris"), "learner", "instructor");
		JsonNode cohort = instructor.post("/api/cohorts", Map.of("name", "Backend, autumn")).ok();
		cohortId = cohort.get("id").asString();
		learners = Stream.of("Ana", "Ben", "Cem", "Dia").map(platform::learner).toList();
		learners.forEach((learner) -> join(learner, cohort.get("joinCode").asString()));
		instructor
			.post("/api/cohorts/" + cohortId + "/assignments", Map.of("title", "Week 3", "bankId", BANK, "topics",
					List.of(), "questionCount", 4, "dueAt", today().plusDays(3) + "T18:00:00Z"))
			.ok();
		Map<Person, List<String>> answers = new LinkedHashMap<>();
		for (int n = 0; n < learners.size(); n++) {
			answers.put(learners.get(n), practise(learners.get(n), 16, n % 2 == 0));
		}
		answers.forEach(ClassesInABrowserIT::awaitGrades);
	}

	@AfterAll
	static void closeTheBrowser() {
		browser.close();
	}

	@ParameterizedTest
	@CsvSource({ "DESKTOP,LIGHT", "DESKTOP,DARK", "PHONE,LIGHT", "PHONE,DARK" })
	void anInstructorSeesHowAClassStands(Browser.Screen screen, ColorScheme colours) {
		String view = "class-" + viewOf(screen, colours);
		try (BrowserContext visitor = browser.visitor(screen, colours)) {
			Page page = signedIn(visitor, instructor);
			open(page, "/classes");
			assertThat(page.getByRole(AriaRole.LIST, named("You teach"))).containsText("4 members");
			lookAt(page, view, "1-classes");

			page.getByRole(AriaRole.LINK, named("Backend, autumn")).click();
			assertThat(page.locator(".heat")).containsText("Dia");
			assertThat(page.getByText("live, as of")).isVisible();
			assertThat(page.getByRole(AriaRole.HEADING, named("4 members"))).isVisible();
			assertThat(page.getByText("4 questions, due in 3 days")).isVisible();
			lookAt(page, view, "2-class");
			page.getByRole(AriaRole.BUTTON, named("New assignment")).click();
			assertThat(page.getByLabel("Title")).isFocused();
			lookAt(page, view, "3-assigning");

			page.getByRole(AriaRole.LINK, named("Class-room mode")).click();
			assertThat(page.getByRole(AriaRole.HEADING, named("Weakest now"))).isVisible();
			assertThat(page.getByText("Ben")).hasCount(0);
			lookAt(page, view, "4-class-room");

			open(page, "/banks/" + BANK + "/statistics");
			assertThat(page.getByRole(AriaRole.TABLE, named("Questions"))).isVisible();
			lookAt(page, view, "5-statistics");
			page.locator(".questions tbody a").first().click();
			assertThat(page.locator(".measures")).containsText("Discrimination");
			lookAt(page, view, "6-question");
		}
	}

	@ParameterizedTest
	@CsvSource({ "DESKTOP,LIGHT", "DESKTOP,DARK", "PHONE,LIGHT", "PHONE,DARK" })
	void aLearnerSeesWhatIsWeakHowItWentAndHowReadyThatIs(Browser.Screen screen, ColorScheme colours) {
		String view = "learner-" + viewOf(screen, colours);
		try (BrowserContext visitor = browser.visitor(screen, colours)) {
			Page page = signedIn(visitor, learners.get(1));
			open(page, "/classes");
			assertThat(page.getByRole(AriaRole.LIST, named("Assigned to you"))).containsText("Week 3");
			lookAt(page, view, "1-classes");

			open(page, "/topics");
			page.locator(".topics .last button").first().click();
			assertThat(page.getByText("the shaded band is the 90 % interval")).isVisible();
			page.getByText("Show it as a table").click();
			lookAt(page, view, "2-history");

			open(page, "/readiness");
			page.getByLabel("Interview for").selectOption("Django backend, junior");
			page.getByLabel("On", new Page.GetByLabelOptions().setExact(true)).fill(today().plusDays(12).toString());
			page.getByLabel("Minutes a day").fill("30");
			page.getByRole(AriaRole.BUTTON, named("Save")).click();
			assertThat(page.getByText("12 days left")).isVisible();
			assertThat(page.getByRole(AriaRole.BUTTON, named("Start today's questions"))).isVisible();
			lookAt(page, view, "3-readiness");

			page.getByRole(AriaRole.LINK, named("How right is it?")).click();
			assertThat(page.getByText("On public data")).isVisible();
			lookAt(page, view, "4-accuracy");
		}
	}

	@Test
	void aClassIsMadeJoinedAssignedToAndSeenToChange() {
		try (BrowserContext teaching = browser.visitor(Browser.Screen.DESKTOP, ColorScheme.LIGHT);
				BrowserContext learning = browser.visitor(Browser.Screen.PHONE, ColorScheme.DARK)) {
			Page teacher = signedIn(teaching, platform.withRoles(platform.learner("Theo"), "instructor"));
			open(teacher, "/classes");
			teacher.getByLabel("Name").fill("Evening class");
			teacher.getByRole(AriaRole.BUTTON, named("Create the class")).click();
			String code = teacher.locator(".taught code").innerText();

			Page learner = signedIn(learning, platform.learner("Lena"));
			open(learner, "/classes");
			learner.getByLabel("Code").fill(code.toLowerCase(Locale.ROOT));
			learner.getByRole(AriaRole.BUTTON, named("Join")).click();
			assertThat(learner.getByRole(AriaRole.LIST, named("You are in"))).containsText("Evening class");

			teacher.getByRole(AriaRole.LINK, named("Evening class")).click();
			teacher.getByRole(AriaRole.BUTTON, named("New assignment")).click();
			teacher.getByLabel("Title").fill("Warm-up");
			teacher.getByLabel("Bank").selectOption("Django");
			teacher.getByLabel("Questions", new Page.GetByLabelOptions().setExact(true)).fill("1");
			teacher.getByLabel("Due").fill(today().plusDays(1) + "T18:00");
			teacher.getByRole(AriaRole.BUTTON, named("Assign").setExact(true)).click();
			assertThat(teacher.getByRole(AriaRole.LIST, named("Assignments"))).containsText("Warm-up", slowly());

			learner.reload();
			learner.getByRole(AriaRole.BUTTON, named("Start Warm-up")).click();
			learner.getByLabel("Your answer, as you would say it").fill("I don't know.");
			learner.getByRole(AriaRole.BUTTON, named("Submit")).click();

			assertThat(teacher.locator(".heat td small").getByText("1", new Locator.GetByTextOptions().setExact(true)))
				.not()
				.hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(20_000));
		}
	}

	@ParameterizedTest
	@CsvSource({ "DESKTOP,LIGHT", "PHONE,DARK" })
	void anInstructorReadsTheAnswersBehindAReason(Browser.Screen screen, ColorScheme colours) {
		JsonNode cohort = instructor.post("/api/cohorts", Map.of("name", "Resit")).ok();
		Person weak = platform.learner("Rea");
		join(weak, cohort.get("joinCode").asString());
		awaitGrades(weak,
				answerAll(weak,
						weak.post("/api/sessions",
								Map.of("mode", "practice", "bankId", BANK, "questionsByTopic",
										Map.of("django-orm", 4, "django-models", 4)))
							.ok()
							.get("id")
							.asString(),
						false));
		String id = cohort.get("id").asString();
		await().atMost(Duration.ofSeconds(30))
			.until(() -> !instructor.get("/api/reports/cohorts/" + id + "/at-risk").ok().get("items").isEmpty());
		try (BrowserContext visitor = browser.visitor(screen, colours)) {
			Page page = signedIn(visitor, instructor);
			open(page, "/classes/" + id);

			page.getByRole(AriaRole.LINK, named("Answer 1 of Rea")).first().click();

			assertThat(page.getByLabel("The answer")).containsText("I don't know, sorry.");
			assertThat(page.getByText("graded by the local grader")).isVisible();
			assertThat(page.getByRole(AriaRole.LIST, named("Key points"))).isVisible();
			assertThat(page.locator("main button, main textarea")).hasCount(0);
			lookAt(page, "class-" + viewOf(screen, colours), "7-answer");
		}
	}

	@Test
	void aHeatMapIsReadByKeyboardAlone() {
		try (BrowserContext visitor = browser.visitor(Browser.Screen.DESKTOP, ColorScheme.LIGHT)) {
			Page page = signedIn(visitor, instructor);
			open(page, "/classes/" + cohortId);
			page.locator(".heat [data-row='0'][data-column='0']").focus();

			page.keyboard().press("ArrowDown");
			page.keyboard().press("End");
			page.keyboard().press("Home");
			assertThat(page.locator(".heat [data-row='1'][data-column='0']")).isFocused();
			page.keyboard().press("Enter");

			assertThat(page.locator(".heat-details")).containsText("answer");
		}
	}

	@Test
	void aLearnerFindsNoPageThatIsForOthers() {
		try (BrowserContext visitor = browser.visitor(Browser.Screen.DESKTOP, ColorScheme.LIGHT)) {
			Page page = signedIn(visitor, learners.get(0));

			for (String path : List.of("/classes/" + cohortId, "/classes/" + cohortId + "/live", "/answers/any",
					"/admin", "/banks/" + BANK + "/statistics")) {
				page.navigate(platform.address() + path);
				assertThat(page.getByRole(AriaRole.HEADING, named("There is no page here"))).isVisible();
			}
			assertThat(page.getByRole(AriaRole.LINK, named("Admin"))).hasCount(0);
		}
	}

	@ParameterizedTest
	@CsvSource({ "DESKTOP,LIGHT", "PHONE,DARK" })
	void anAdminGivesRolesAndRebuildsTheReports(Browser.Screen screen, ColorScheme colours) {
		String view = "admin-" + viewOf(screen, colours);
		Person newcomer = platform.learner("Nora");
		try (BrowserContext visitor = browser.visitor(screen, colours)) {
			Page page = signedIn(visitor, platform.admin());
			open(page, "/admin");
			page.getByLabel("E-mail of the account").fill(me(newcomer).get("email").asString());
			page.getByRole(AriaRole.BUTTON, named("Find")).click();
			page.getByLabel("instructor").check();
			page.getByRole(AriaRole.BUTTON, named("Save the roles")).click();
			assertThat(page.getByText("Nora is learner and instructor now")).isVisible();
			lookAt(page, view, "1-roles");

			page.getByRole(AriaRole.BUTTON, named("Rebuild the reports")).click();
			assertThat(page.getByText("The reports were rebuilt")).isVisible(slowlyVisible());
			assertThat(page.getByText("all equal")).isVisible();
			lookAt(page, view, "2-rebuilt");
		}
	}

	private static void join(Person learner, String code) {
		learner.post("/api/cohorts/memberships", Map.of("joinCode", code)).ok();
	}

	/** Answers questions well, or not at all, and returns the answers' ids. */
	private static List<String> practise(Person learner, int questions, boolean well) {
		return answerAll(learner, learner.startPractice(BANK, questions), well);
	}

	private static List<String> answerAll(Person learner, String session, boolean well) {
		List<String> answers = new ArrayList<>();
		for (JsonNode current = learner.currentQuestion(session); current != null; current = learner
			.currentQuestion(session)) {
			String model = modelAnswers.getOrDefault(current.get("question").get("id").asString(), "");
			answers.add(learner.answer(session, current.get("position").asInt(), well ? model : "I don't know, sorry.")
				.ok()
				.get("answerId")
				.asString());
		}
		return answers;
	}

	/** The grader has nothing left to do, so that what comes next is graded at once. */
	private static void awaitGrades(Person learner, List<String> answers) {
		await().atMost(Duration.ofMinutes(3)).until(() -> answers.stream().allMatch((id) -> isGraded(learner, id)));
	}

	private static boolean isGraded(Person learner, String answerId) {
		return !"submitted".equals(learner.get("/api/answers/" + answerId).ok().get("state").asString());
	}

	private static String viewOf(Browser.Screen screen, ColorScheme colours) {
		return (screen.name() + "-" + colours.name()).toLowerCase(Locale.ROOT);
	}

	private static LocalDate today() {
		return LocalDate.now(ZoneId.systemDefault());
	}

	private static Page signedIn(BrowserContext visitor, Person person) {
		JsonNode me = me(person);
		Page page = visitor.newPage();
		page.navigate(platform.address() + "/sign-in");
		page.getByLabel("E-mail").fill(me.get("email").asString());
		page.getByLabel("Password").fill(RunningPlatform.passwordOf(me.get("displayName").asString()));
		page.getByRole(AriaRole.BUTTON, named("Sign in")).click();
		assertThat(page.getByRole(AriaRole.HEADING, named("What do you want to practise?"))).isVisible();
		return page;
	}

	private static void open(Page page, String path) {
		page.navigate(platform.address() + path);
		assertThat(page.getByRole(AriaRole.HEADING).first()).isVisible();
		assertThat(page.locator(".loading")).hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(10_000));
	}

	private static JsonNode me(Person person) {
		return person.get("/api/me").ok();
	}

	private static LocatorAssertions.ContainsTextOptions slowly() {
		return new LocatorAssertions.ContainsTextOptions().setTimeout(20_000);
	}

	private static LocatorAssertions.IsVisibleOptions slowlyVisible() {
		return new LocatorAssertions.IsVisibleOptions().setTimeout(90_000);
	}

}
