import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { DailyPlan } from "../../main/resources/META-INF/resources/app/readiness/daily-plan.js";
import { Readiness } from "../../main/resources/META-INF/resources/app/readiness/readiness.js";
import { anItem } from "./fixtures.js";

const role = (weights) => ({ id: "r1", name: "Backend", topics: Object.entries(weights).map(([topicId, weight]) => ({ topicId, weight })) });

const item = (topicId, mastery, changes = {}) => anItem({ topicId, topic: topicId, mastery, low: mastery - 0.1, high: mastery + 0.1, questions: 7, ...changes });

const THRESHOLDS = { strongAbove: 0.8, minQuestions: 3 };

const near = (value, wanted) => assert.ok(Math.abs(value - wanted) < 1e-9, `${value} is not ${wanted}`);

describe("Readiness for a role", () => {

	it("weighs the topics as the role does, whatever its weights add up to", () => {
		const readiness = new Readiness(role({ orm: 3, caching: 1 }), [item("orm", 0.8), item("caching", 0.4)], THRESHOLDS);

		near(readiness.expected, 0.7);
		near(readiness.low, 0.6);
		near(readiness.high, 0.8);
		assert.equal(readiness.answers, 18);
	});

	it("takes a topic without an answer for anything", () => {
		const readiness = new Readiness(role({ orm: 1, signals: 1 }), [item("orm", 0.8), anItem({ topicId: "signals", answers: 0, mastery: null, low: null, high: null, state: "no-data" })], THRESHOLDS);

		near(readiness.expected, 0.65);
		near(readiness.low, 0.35);
		near(readiness.high, 0.95);
		near(readiness.measured, 0.5);
		assert.deepEqual(readiness.unmeasured.map(({ topicId }) => topicId), ["signals"]);
	});

	it("finds its interval no narrower when a topic is unknown to the report", () => {
		const readiness = new Readiness(role({ orm: 1, testing: 1 }), [item("orm", 0.8)], THRESHOLDS, () => "Testing");

		near(readiness.high - readiness.low, 0.6);
		assert.equal(readiness.unmeasured[0].topic, "Testing");
	});

	it("is held back by weight times gap, the most first", () => {
		const readiness = new Readiness(role({ orm: 2, caching: 1, forms: 1 }), [item("orm", 0.7), item("caching", 0.2), item("forms", 0.9)], THRESHOLDS);

		assert.deepEqual(readiness.holdingBack.map(({ topicId }) => topicId), ["caching", "orm"]);
		near(readiness.holdingBack[0].holdsBack, 0.15);
		assert.deepEqual(readiness.holding.map(({ topicId }) => topicId), ["forms"]);
	});

	it("goes by the thresholds of the report", () => {
		const readiness = new Readiness(role({ orm: 1, caching: 1 }), [item("orm", 0.7), item("caching", 0.8)], { strongAbove: 0.7, minQuestions: 5 });

		assert.deepEqual([readiness.target, readiness.questionsNeeded, readiness.holdingBack], [0.7, 5, []]);
	});

	it("never falls when a topic rises", () => {
		const at = (mastery) => new Readiness(role({ orm: 2, caching: 1 }), [item("orm", mastery), item("caching", 0.4)], THRESHOLDS).expected;

		assert.ok(at(0.5) < at(0.6));
	});

});

describe("The plan of a day", () => {

	const now = new Date(2026, 10, 20, 9, 0);

	const daily = (items, plan = {}, { medians = [120_000], held = () => 50, thresholds = THRESHOLDS } = {}) =>
		new DailyPlan(new Readiness(role({ orm: 2, caching: 1, forms: 1 }), items, thresholds), { interviewDate: "2026-12-02", minutesPerDay: 20, roleId: "r1", ...plan }, { medians, held }, now);

	const measured = [item("orm", 0.5), item("caching", 0.5), item("forms", 0.9)];

	it("counts the days that are left, and the questions that fit into them", () => {
		const plan = daily(measured);

		assert.equal(plan.daysLeft, 12);
		assert.equal(plan.questionsPerDay, 10);
		assert.equal(plan.questionsUntilThen, 120);
	});

	it("deals the questions out by what each topic holds back, and none twice", () => {
		assert.deepEqual(daily(measured).today, [
			{ topicId: "orm", topic: "orm", questions: 7, toMeasure: false },
			{ topicId: "caching", topic: "caching", questions: 3, toMeasure: false },
		]);
	});

	it("measures first what is not measured yet", () => {
		const tasks = daily([item("orm", 0.5), item("caching", 0.5, { questions: 1 }), item("forms", 0.9)]).today;

		assert.deepEqual(tasks.map(({ topicId, questions, toMeasure }) => [topicId, questions, toMeasure]), [["caching", 2, true], ["orm", 8, false]]);
	});

	it("measures as many questions of a topic as the report asks for", () => {
		const tasks = daily([item("orm", 0.5), item("caching", 0.5, { questions: 1 }), item("forms", 0.9)], {}, { thresholds: { strongAbove: 0.8, minQuestions: 5 } }).today;

		assert.deepEqual(tasks.map(({ topicId, questions, toMeasure }) => [topicId, questions, toMeasure]), [["caching", 4, true], ["orm", 6, false]]);
	});

	it("never gives out more than the day holds", () => {
		const tasks = daily([], { minutesPerDay: 5 }, { medians: [] }).today;

		assert.equal(tasks.reduce((sum, { questions }) => sum + questions, 0), 1);
	});

	it("deals out no more of a topic than there is", () => {
		const tasks = daily(measured, {}, { held: (topicId) => topicId === "orm" ? 4 : 50 }).today;

		assert.deepEqual(tasks.map(({ topicId, questions }) => [topicId, questions]), [["orm", 4], ["caching", 3]]);
	});

	it("says how long its questions take, though they fill less than the day", () => {
		const plan = daily(measured, {}, { held: () => 2 });
		const questions = plan.today.reduce((sum, task) => sum + task.questions, 0);

		assert.deepEqual([questions, plan.minutesFor(questions), plan.minutesFor(0)], [4, 8, 1]);
	});

	it("holds no more than a session takes", () => {
		assert.equal(daily(measured, { minutesPerDay: 600 }, { medians: [20_000] }).questionsPerDay, 200);
	});

	it("knows no date and no minutes that nobody gave", () => {
		const plan = daily(measured, { interviewDate: null, minutesPerDay: null });

		assert.deepEqual([plan.daysLeft, plan.questionsPerDay, plan.questionsUntilThen, plan.today], [undefined, 0, 0, []]);
	});

	it("has nothing to do when all is at the target", () => {
		assert.deepEqual(daily([item("orm", 0.9), item("caching", 0.85), item("forms", 0.8)]).today, []);
	});

});
