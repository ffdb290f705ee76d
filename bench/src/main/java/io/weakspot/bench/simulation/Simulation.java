package io.weakspot.bench.simulation;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import io.weakspot.bench.client.Insisting;
import io.weakspot.bench.client.Person;
import io.weakspot.bench.client.Platform;
import tools.jackson.databind.JsonNode;

/**
 * A class that practises through the gateway for some days, and what the reports make of
 * it.
 */
public final class Simulation {

	/** Of the class's days, when the second assignment is given, from 0 to 1. */
	private static final double SECOND_ASSIGNMENT = 0.6;

	private static final Duration AFTER_THE_END = Duration.ofHours(26);

	private final Platform platform;

	private final Plan plan;

	private final PlatformClock clock;

	private final Consumer<String> progress;

	/**
	 * Prepares one.
	 * @param progress is told what happens, line by line
	 */
	public Simulation(Platform platform, Plan plan, Consumer<String> progress) {
		this.platform = platform;
		this.plan = plan;
		this.clock = new PlatformClock(Clock.systemUTC(), plan.clockOffsetFile(), PlatformClock.UNTIL_READ);
		this.progress = progress;
	}

	/**
	 * Runs it.
	 * @param admin who may make an instructor
	 * @param run tells the accounts from those of other runs, or is empty where there
	 * were none
	 */
	public Outcome run(Person admin, String run) {
		long start = System.nanoTime();
		this.clock.moveTo(ago(0));
		Enrolling enrolling = new Enrolling(this.platform, run);
		Login instructor = enrolling.instructor(admin);
		Course course = new Course(this.plan.seed(), bank(instructor.person()));
		Teacher teacher = Teacher.of(instructor, ("Backend class " + run).strip(), this.clock);
		Assignment first = teacher.assign("First steps", this.plan.bankId(), topics(course, 0), half());
		KeyPointId missed = firstPoint(course.question(first.questionIds().getFirst()));
		Wording wording = new Wording(course.questions());
		Enrol enrol = (mate, into) -> new Student(mate, enrolling.learner(mate.name(), into.joinCode()), course,
				wording, this.clock);
		School school = new School(teacher,
				students(enrol, teacher, SimulatedClass.of(this.plan.seed(), this.plan.learners(), missed)), 0,
				this.plan.atOnce());
		school.handOut(first, day(0));
		List<School> schools = new ArrayList<>(List.of(school));
		for (int number = 0; number < this.plan.days(); number++) {
			this.clock.moveTo(ago(number));
			if (number == laterFrom() && this.plan.later() > 0) {
				schools.add(later(enrol, Teacher.of(instructor, ("Evening group " + run).strip(), this.clock)));
			}
			live(day(number), schools, course);
		}
		return new Outcome(figures(new Findings(schools, course, this.plan.bankId()), missed, schools, start),
				logins(school));
	}

	private Map<String, Object> figures(Findings findings, KeyPointId missed, List<School> schools, long start) {
		Map<String, Object> figures = new LinkedHashMap<>();
		figures.put("figure", "simulate");
		figures.put("learners", this.plan.learners());
		figures.put("later", this.plan.later());
		figures.put("days", this.plan.days());
		figures.put("seed", this.plan.seed());
		figures.put("clock", this.clock.canMove() ? "moved" : "now");
		figures.put("answers", given(schools));
		figures.put("ledger", findings.ledger());
		figures.putAll(findings.distance(lastDay(), this.clock.now()).figures());
		figures.put("atRisk", findings.atRisk(lastDay(), this.clock.canMove()));
		figures.put("missedKeyPoint", findings.missedKeyPoint(missed));
		figures.put("seconds", Math.round((System.nanoTime() - start) / 1e9));
		return figures;
	}

	/** Others to compare the class with, who begin when half of its days are over. */
	private School later(Enrol enrol, Teacher teacher) {
		List<Classmate> mates = SimulatedClass.later(this.plan.seed(), this.plan.learners(), this.plan.later());
		return new School(teacher, students(enrol, teacher, mates), laterFrom(), this.plan.atOnce());
	}

	private void live(Day day, List<School> schools, Course course) {
		if (day.number() > 0 && day.number() == (int) (SECOND_ASSIGNMENT * this.plan.days())) {
			Teacher teacher = schools.getFirst().teacher();
			schools.getFirst()
				.handOut(teacher.assign("Before the interview", this.plan.bankId(), topics(course, 1),
						untilTheEnd(day).plus(AFTER_THE_END)), day);
		}
		long before = given(schools);
		schools.forEach((school) -> school.live(day, this.plan.answers()));
		this.progress.accept("  day %d of %d: %d answers, all graded".formatted(day.number() + 1, this.plan.days(),
				given(schools) - before));
	}

	private static long given(List<School> schools) {
		return schools.stream().mapToLong((school) -> school.given().size()).sum();
	}

	/** The last day is now; on the days before, it is a bit earlier in the day. */
	private Duration ago(int day) {
		int left = this.plan.days() - 1 - day;
		return (left == 0) ? Duration.ZERO
				: Duration.ofDays(left).plusMinutes(Lot.of(this.plan.seed(), "time of day", day).nextInt(180));
	}

	/** The first assignment is over before the class is. */
	private Duration half() {
		return Duration.ofDays(this.plan.days()).dividedBy(2);
	}

	private int laterFrom() {
		return this.plan.days() / 2;
	}

	private Duration untilTheEnd(Day day) {
		return Duration.ofDays(this.plan.days() - 1L - day.number());
	}

	private Day day(int number) {
		return new Day(number, this.plan.days(), this.plan.bankId());
	}

	private Day lastDay() {
		return day(this.plan.days() - 1);
	}

	private List<Student> students(Enrol enrol, Teacher teacher, List<Classmate> mates) {
		List<Student> students = mates.stream().map((mate) -> enrol.into(mate, teacher)).toList();
		this.progress.accept("  %d learners have joined".formatted(students.size()));
		return students;
	}

	private static List<String> topics(Course course, int assignment) {
		return course.topics().stream().skip(2L * assignment).limit(2).toList();
	}

	private static KeyPointId firstPoint(KnownQuestion question) {
		return new KeyPointId(question.id(), question.wanted().getFirst().id());
	}

	/** All questions of the bank with their answers, which an instructor may see. */
	private List<KnownQuestion> bank(Person instructor) {
		List<KnownQuestion> questions = new ArrayList<>();
		String path = "/api/questions?limit=200&bankId=" + this.plan.bankId();
		String cursor = "";
		do {
			String next = cursor.isEmpty() ? path : path + "&cursor=" + cursor;
			JsonNode page = Insisting.on(() -> instructor.get(next)).ok();
			page.get("items").forEach((question) -> questions.add(KnownQuestion.read(question)));
			cursor = page.path("nextCursor").asString("");
		}
		while (!cursor.isEmpty());
		return questions.stream().filter((question) -> !question.wanted().isEmpty()).toList();
	}

	private static List<Outcome.Account> logins(School school) {
		List<Outcome.Account> accounts = new ArrayList<>();
		accounts.add(account(school.teacher().login(), "instructor", "two cohorts at /classes"));
		for (Habit habit : Habit.values()) {
			school.students()
				.stream()
				.filter((student) -> student.mate().habit() == habit)
				.findFirst()
				.ifPresent((student) -> accounts
					.add(account(student.login(), "learner", habit.described() + ", /topics")));
		}
		return accounts;
	}

	private static Outcome.Account account(Login login, String role, String look) {
		return new Outcome.Account(role, login.name(), login.email(), login.password(), look);
	}

	/** Makes an account for a made-up learner, who joins a cohort with it. */
	private interface Enrol {

		Student into(Classmate mate, Teacher teacher);

	}

	/**
	 * What came of it.
	 *
	 * @param figures how far the reports are from the truth, in the order to print
	 * @param accounts some to sign in with
	 */
	public record Outcome(Map<String, Object> figures, List<Account> accounts) {

		/**
		 * An account of the class.
		 *
		 * @param look what can be seen with it
		 */
		public record Account(String role, String name, String email, String password, String look) {
		}

	}

}
