package io.weakspot.bench.facts;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

import io.weakspot.bench.facts.FactBodies.AnswerGraded;
import io.weakspot.bench.facts.FactBodies.Assigned;
import io.weakspot.bench.facts.FactBodies.CohortChanged;
import io.weakspot.bench.facts.FactBodies.Covered;
import io.weakspot.bench.facts.FactBodies.Delivery;
import io.weakspot.bench.facts.FactBodies.KeyPoint;
import io.weakspot.bench.facts.FactBodies.Member;
import io.weakspot.bench.facts.FactBodies.QuestionPublished;
import io.weakspot.bench.facts.FactBodies.Structure;
import io.weakspot.bench.facts.FactBodies.Topic;
import io.weakspot.bench.simulation.Exercise;
import io.weakspot.bench.simulation.Lot;
import io.weakspot.bench.simulation.Nature;
import io.weakspot.bench.simulation.SimulatedLearner;

/**
 * A bank of 60 topics, a class of 200, and graded answers of many learners, one after the
 * other. The first learner gives every tenth answer, so that somebody has a very long
 * history.
 */
public final class MadeUpSchool {

	public static final int TOPICS = 60;

	public static final int QUESTIONS_OF_A_TOPIC = 5;

	public static final int CLASS = 200;

	private static final int KEY_POINTS = 4;

	private static final int OF_THE_FIRST_LEARNER = 10;

	private static final long SEED = 20_261_128;

	private final String run;

	private final String owner;

	private final Instant start;

	private final Duration step;

	private final List<Exercise> questions;

	private final List<SimulatedLearner> learners;

	private final int[][] attempts;

	/**
	 * A school without an answer yet.
	 * @param run tells its ids from those of other runs
	 * @param owner the account that owns the class, and is the first learner
	 * @param learners in all, more than a class
	 * @param start when the first answer is given
	 * @param step from one answer to the next
	 */
	public MadeUpSchool(String run, String owner, int learners, Instant start, Duration step) {
		this.run = run;
		this.owner = owner;
		this.start = start.truncatedTo(ChronoUnit.MILLIS);
		this.step = step;
		this.questions = IntStream.range(0, TOPICS * QUESTIONS_OF_A_TOPIC).mapToObj(this::exercise).toList();
		this.learners = IntStream.range(0, learners)
			.mapToObj((number) -> new SimulatedLearner(SEED, "learner " + number,
					Nature.drawn(Lot.of(SEED, "nature", number))))
			.toList();
		this.attempts = new int[learners][this.questions.size()];
	}

	public String bankId() {
		return "bench-" + this.run;
	}

	public String cohortId() {
		return "class-" + this.run;
	}

	public String questionId(int number) {
		return this.questions.get(number).id();
	}

	/** How many answers of so many are the first learner's. */
	public static long ofTheFirstLearner(long answers) {
		return (answers + OF_THE_FIRST_LEARNER - 1) / OF_THE_FIRST_LEARNER;
	}

	/** How many topics learners have met by now, over all learners. */
	public long learnerTopics() {
		return Arrays.stream(this.attempts)
			.mapToLong((own) -> IntStream.range(0, TOPICS).filter((topic) -> isMet(own, topic)).count())
			.sum();
	}

	private static boolean isMet(int[] own, int topic) {
		int first = topic * QUESTIONS_OF_A_TOPIC;
		return Arrays.stream(own, first, first + QUESTIONS_OF_A_TOPIC).anyMatch((attempts) -> attempts > 0);
	}

	/** The bank and the class, before anybody answers. */
	List<FactRecord> beginning() {
		List<FactRecord> facts = new ArrayList<>();
		for (int number = 0; number < this.questions.size(); number++) {
			String id = questionId(number);
			facts.add(new FactRecord("questions.v1", id + ":1", "QuestionPublished", "/question-service", this.start,
					id, question(number)));
		}
		facts.add(new FactRecord("cohorts.v1", cohortId() + ":1", "CohortChanged", "/session-service", this.start,
				cohortId(), cohort()));
		return facts;
	}

	/** The answer of that number, from 0; to be asked for in their order. */
	FactRecord answer(long number) {
		RandomGenerator lot = Lot.of(SEED, number);
		int learner = (number % OF_THE_FIRST_LEARNER == 0) ? 0 : 1 + lot.nextInt(this.learners.size() - 1);
		int question = lot.nextInt(this.questions.size());
		Instant at = this.start.plus(this.step.multipliedBy(number));
		AnswerGraded body = graded(number, learner, question, at, lot);
		return new FactRecord("answers.v1", body.answerId() + ":graded:local:1", "AnswerGraded", "/session-service", at,
				body.learnerId(), body);
	}

	private AnswerGraded graded(long number, int learner, int question, Instant at, RandomGenerator lot) {
		Exercise exercise = this.questions.get(question);
		double chance = this.learners.get(learner).chance(exercise, at);
		List<Covered> points = IntStream.range(0, KEY_POINTS)
			.mapToObj((point) -> new Covered("point-" + point, lot.nextDouble() < chance))
			.toList();
		double score = points.stream().filter(Covered::covered).count() / (double) KEY_POINTS;
		int attempt = ++this.attempts[learner][question];
		boolean inClass = learner > 0 && learner <= CLASS;
		return new AnswerGraded("answer-" + this.run + "-" + number, "session-" + this.run + "-" + number / 10,
				"practice", learnerId(learner), exercise.id(), 1, bankId(), List.of(topic(question)), "explain",
				level(question), attempt, attempt == 1, 20_000 + lot.nextInt(80_000), null,
				inClass ? List.of(cohortId()) : List.of(), at.toString(), at.plusMillis(400).toString(), "local", "2",
				score, 0.8, false, false, points, List.of(), new Structure(true, false, lot.nextBoolean()),
				new Delivery(60, 0, 1, 25_000));
	}

	private QuestionPublished question(int number) {
		List<KeyPoint> points = IntStream.range(0, KEY_POINTS)
			.mapToObj((point) -> new KeyPoint("point-" + point, "Point " + point + " of question " + number, "must",
					List.of("It is point " + point), false))
			.toList();
		return new QuestionPublished(questionId(number), 1, bankId(), null, "public",
				"What is question " + number + "?", null, "open", List.of(), List.of(topic(number)), level(number),
				"explain", "It is this.", points, List.of(), null, null, "Weakspot bench", "Apache-2.0",
				this.start.toString());
	}

	private CohortChanged cohort() {
		List<Member> members = IntStream.rangeClosed(1, CLASS)
			.mapToObj((number) -> new Member(learnerId(number), "Learner " + number, this.start.toString()))
			.toList();
		Assigned assigned = new Assigned("assignment-" + this.run, "First steps", bankId(), List.of(topic(0).id()),
				IntStream.range(0, QUESTIONS_OF_A_TOPIC).mapToObj(this::questionId).toList(),
				this.start.plus(Duration.ofDays(60)).toString(), this.start.toString());
		return new CohortChanged(cohortId(), 1, "Class of " + CLASS, List.of(this.owner), members, List.of(assigned),
				this.start.toString());
	}

	private Exercise exercise(int number) {
		return new Exercise("question-" + this.run + "-" + number, Map.of(topic(number).id(), 1.0),
				0.4 * Lot.of(SEED, "question", number).nextGaussian());
	}

	private static Topic topic(int question) {
		int topic = question / QUESTIONS_OF_A_TOPIC;
		return new Topic("topic-" + topic, "Topic " + topic, 1);
	}

	private static String level(int question) {
		return (question % 2 == 0) ? "fresher" : "experienced";
	}

	private String learnerId(int learner) {
		return (learner == 0) ? this.owner : "learner-" + this.run + "-" + learner;
	}

}
