import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { action, codeOf, joined, mostUrgentFirst, standing, taught } from "../../main/resources/META-INF/resources/app/classes/classes.js";
import { indexWords, lastFirst, progressWords } from "../../main/resources/META-INF/resources/app/classes/progress.js";
import { evidenceOf, riskRule, riskWords } from "../../main/resources/META-INF/resources/app/classes/risk.js";

const now = new Date(2026, 10, 20, 9, 0);
const at = (...parts) => new Date(...parts).toISOString();

const anAssignment = (changes = {}) => ({ id: "a1", title: "Week 3", questionCount: 8, answeredCount: 0, dueAt: at(2026, 10, 22, 18, 0), state: "open", ...changes });

describe("An assignment", () => {

	it("says how far it is and when it is due", () => {
		assert.equal(standing(anAssignment(), now), "8 questions, due in 2 days (Sun 22 Nov 2026, 18:00)");
		assert.equal(standing(anAssignment({ answeredCount: 3, state: "overdue", dueAt: at(2026, 10, 19, 18, 0) }), now), "3 of 8 answered, was due yesterday (Thu 19 Nov 2026, 18:00)");
		assert.equal(standing(anAssignment({ answeredCount: 8, state: "done" }), now), "done, 8 answers");
	});

	it("is started, gone on with, or looked at again", () => {
		assert.deepEqual([{}, { sessionId: "s1" }, { answeredCount: 2 }, { state: "done", sessionId: "s1" }, { state: "done" }].map((changes) => action(anAssignment(changes))),
			["Start", "Go on", "Go on", "See it", ""]);
	});

	it("comes before those that can wait", () => {
		const urgent = mostUrgentFirst([anAssignment({ id: "done", state: "done" }), anAssignment({ id: "later", dueAt: at(2026, 11, 1) }), anAssignment({ id: "soon" }), anAssignment({ id: "late", state: "overdue" })]);

		assert.deepEqual(urgent.map(({ id }) => id), ["late", "soon", "later", "done"]);
	});

});

describe("A class", () => {

	it("is taught by who sees its code", () => {
		const cohorts = [{ id: "c1", name: "Mine", joinCode: "KX7" }, { id: "c2", name: "Theirs" }];

		assert.deepEqual([taught(cohorts), joined(cohorts)], [[cohorts[0]], [cohorts[1]]]);
	});

	it("is joined by its code however it is typed", () => {
		assert.equal(codeOf(" kx7-2mp "), "KX7-2MP");
	});

	it("says how far its learners are, those first who need a word", () => {
		const learners = ["done", "open", "not-started", "done"].map((state, n) => ({ learnerId: `${n}`, name: `${n}`, state }));

		assert.equal(progressWords({ learners }), "2 done, 1 on the way, 1 not started of 4 learners");
		assert.deepEqual(lastFirst(learners).map(({ learnerId }) => learnerId), ["2", "1", "0", "3"]);
	});

	it("says what a discrimination index means", () => {
		assert.deepEqual([0.5, 0.3, 0.1, -0.2, null].map(indexWords), ["tells well", "tells somewhat", "hardly tells", "the weaker do better", "too few answers"]);
	});

});

describe("Why somebody is at risk", () => {

	const titleOf = (id) => id === "a1" ? "Week 3" : undefined;
	const since = at(2026, 10, 12, 12);

	it("is said with its evidence", () => {
		assert.equal(riskWords({ code: "INACTIVE", since, evidence: ["x"] }, titleOf), "No answer since Thu 12 Nov 2026");
		assert.equal(riskWords({ code: "WEAK_CORE", since: null, topics: ["orm", "caching"], topicNames: ["ORM", "Caching"], evidence: [] }, titleOf), "Weak in ORM and Caching");
		assert.equal(riskWords({ code: "ASSIGNMENT_AT_RISK", since, assignmentId: "a1", evidence: ["a1"] }, titleOf), "The assignment “Week 3” is at risk since Thu 12 Nov 2026");
		assert.equal(riskWords({ code: "SOMETHING_NEW", since: null, evidence: [] }, titleOf), "At risk");
		assert.deepEqual(evidenceOf({ code: "FALLING", evidence: ["x", "y"] }), ["x", "y"]);
		assert.deepEqual(evidenceOf({ code: "ASSIGNMENT_AT_RISK", evidence: ["a1"] }), [], "an assignment is no answer");
	});

	it("goes by the settings", () => {
		assert.equal(riskRule({ inactiveAfterMs: 7 * 86_400_000, weakTopics: 2 }), "Who does not answer for 7 days, is weak in 2 topics or more, falls, or may miss an assignment");
		assert.match(riskRule({ inactiveAfterMs: 36 * 3_600_000, weakTopics: 1 }), /for 36 hours, is weak in 1 topic or more/);
	});

});
