package io.weakspot.bench.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.weakspot.bench.client.Insisting;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the reports about classes and holds them against the truth. */
final class Findings {

	private static final Duration UNTIL_COUNTED = Duration.ofSeconds(90);

	/** Which reason each habit should be found by. */
	private static final Map<Habit, String> REASONS = Map.of(Habit.STOPS, "INACTIVE", Habit.FALLS, "FALLING",
			Habit.BEHIND, "ASSIGNMENT_AT_RISK");

	private final School school;

	private final List<Student> everybody;

	private final Course course;

	private final String bankId;

	/**
	 * What can be found out.
	 * @param schools the one with habits first
	 */
	Findings(List<School> schools, Course course, String bankId) {
		this.school = schools.getFirst();
		this.everybody = schools.stream().flatMap((school) -> school.students().stream()).toList();
		this.course = course;
		this.bankId = bankId;
	}

	/**
	 * Acknowledged, graded and counted answers. Waits until the reports have all that
	 * were graded for sure.
	 */
	Map<String, Object> ledger() {
		List<Given> given = given();
		Map<String, Map<String, Integer>> owed = owed(given);
		long end = System.nanoTime() + UNTIL_COUNTED.toNanos();
		List<String> differing = differing(owed);
		while (!differing.isEmpty() && System.nanoTime() < end) {
			pause();
			differing = differing(owed);
		}
		Map<String, Object> ledger = new LinkedHashMap<>();
		ledger.put("acknowledged", given.size());
		ledger.put("graded", given.stream().filter(Given::counts).count());
		ledger.put("unsure", given.stream().filter((answer) -> "unsure".equals(answer.state())).count());
		ledger.put("countsCompared", owed.values().stream().mapToInt(Map::size).sum());
		ledger.put("countsDiffering", differing);
		return ledger;
	}

	/** By learner and topic, how many answers a report has to count. */
	private Map<String, Map<String, Integer>> owed(List<Given> given) {
		Map<String, Map<String, Integer>> owed = new TreeMap<>();
		for (Given answer : given) {
			if (answer.counts()) {
				Map<String, Integer> topics = owed.computeIfAbsent(answer.by().name(), (name) -> new TreeMap<>());
				answer.question().topics().keySet().forEach((topic) -> topics.merge(topic, 1, Math::addExact));
			}
		}
		return owed;
	}

	private List<String> differing(Map<String, Map<String, Integer>> owed) {
		List<String> differing = new ArrayList<>();
		for (Student student : this.everybody) {
			String name = student.mate().name();
			Map<String, Integer> counted = new TreeMap<>();
			report(student).forEach((item) -> counted.put(item.get("topicId").asString(), item.get("answers").asInt()));
			counted.values().removeIf((answers) -> answers == 0);
			Map<String, Integer> expected = owed.getOrDefault(name, Map.of());
			if (!expected.equals(counted)) {
				differing.add(name + ": " + total(counted) + " of " + total(expected));
			}
		}
		return differing;
	}

	private static int total(Map<String, Integer> counts) {
		return counts.values().stream().mapToInt(Integer::intValue).sum();
	}

	/**
	 * How far mastery is from the truth.
	 * @param now the platform's time
	 */
	Distance distance(Day last, Instant now) {
		ScoreCurve curve = ScoreCurve.of(given().stream()
			.filter(Given::counts)
			.map((answer) -> new ScoreCurve.Observation(answer.cover(), answer.score()))
			.toList());
		List<Distance.Claim> claims = new ArrayList<>();
		for (Student student : this.everybody) {
			for (JsonNode item : report(student)) {
				if (item.get("answers").asInt() > 0) {
					claims.add(new Distance.Claim(student.mate().name(), item.get("topicId").asString(),
							truth(student.mate(), item.get("topicId").asString(), last, now, curve),
							item.get("mastery").asDouble(), item.get("low").asDouble(), item.get("high").asDouble(),
							item.get("state").asString()));
				}
			}
		}
		return new Distance(claims);
	}

	/**
	 * The expected score on a typical question of the topic: the mean over its questions
	 * in the bank, each weighted by what it is about the topic.
	 */
	private double truth(Classmate mate, String topic, Day last, Instant now, ScoreCurve curve) {
		double sum = 0;
		double weights = 0;
		double strain = mate.strain(last.number(), last.of());
		for (KnownQuestion question : this.course.about(topic)) {
			double weight = Objects.requireNonNull(question.topics().get(topic));
			sum += weight * curve.at(mate.cover(question, this.course.exercise(question), now, strain));
			weights += weight;
		}
		return sum / weights;
	}

	/**
	 * Whether those at risk were found, by the reason that their habit gives.
	 * @param timePassed whether days went by for the platform
	 */
	Map<String, Object> atRisk(Day last, boolean timePassed) {
		Map<String, Set<String>> found = reasons();
		Map<String, Object> figures = new LinkedHashMap<>();
		REASONS.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach((reason) -> {
			List<Student> planted = this.school.students()
				.stream()
				.filter((student) -> student.mate().habit() == reason.getKey())
				.filter((student) -> timePassed && isVisible(student.mate(), last))
				.toList();
			Map<String, Object> one = new LinkedHashMap<>();
			one.put("planted", planted.size());
			one.put("found", planted.stream().filter((student) -> has(found, student, reason.getValue())).count());
			one.put("named", found.values().stream().filter((codes) -> codes.contains(reason.getValue())).count());
			figures.put(reason.getValue(), one);
		});
		figures.put("named", found.size());
		return figures;
	}

	private static boolean isVisible(Classmate mate, Day last) {
		return switch (mate.habit()) {
			case STEADY, ONE_SIDED, BEHIND -> true;
			case STOPS -> mate.hasStopped(last.number(), last.of());
			case FALLS -> mate.strain(last.number(), last.of()) > 0;
		};
	}

	private static boolean has(Map<String, Set<String>> found, Student student, String reason) {
		return found.getOrDefault(student.person().id(), Set.of()).contains(reason);
	}

	private Map<String, Set<String>> reasons() {
		return items("/api/reports/cohorts/" + this.school.teacher().cohortId() + "/at-risk").stream()
			.collect(Collectors.toMap((item) -> item.get("learnerId").asString(),
					(item) -> item.get("reasons")
						.valueStream()
						.map((reason) -> reason.get("code").asString())
						.collect(Collectors.toSet())));
	}

	/**
	 * At which place the class's missed key points have the one that it never mentions.
	 */
	Map<String, Object> missedKeyPoint(KeyPointId missed) {
		List<JsonNode> items = items("/api/reports/cohorts/" + this.school.teacher().cohortId() + "/key-points");
		@Nullable Integer place = null;
		for (int i = 0; i < items.size() && place == null; i++) {
			JsonNode item = items.get(i);
			if (missed.equals(new KeyPointId(item.get("questionId").asString(), item.get("keyPointId").asString()))) {
				place = i + 1;
			}
		}
		Map<String, Object> figures = new LinkedHashMap<>();
		figures.put("questionId", missed.questionId());
		figures.put("keyPointId", missed.pointId());
		figures.put("place", place);
		return figures;
	}

	private List<Given> given() {
		return this.everybody.stream().flatMap((student) -> student.given().stream()).toList();
	}

	private List<JsonNode> items(String path) {
		return List.copyOf(Insisting.on(() -> this.school.teacher().person().get(path)).ok().get("items").values());
	}

	private List<JsonNode> report(Student student) {
		return List.copyOf(Insisting.on(() -> student.person().get("/api/reports/me/topics?bankId=" + this.bankId))
			.ok()
			.get("items")
			.values());
	}

	private static void pause() {
		try {
			Thread.sleep(500);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
