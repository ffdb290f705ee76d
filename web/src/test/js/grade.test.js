import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { annotated, deliveryOf, headline, pointsOf, structureOf } from "../../main/resources/META-INF/resources/app/practice/grade.js";

const grade = {
	score: 0.5,
	keyPoints: [
		{ id: "a", text: "First", covered: true, evidence: "I look first." },
		{ id: "b", text: "Second", covered: false, evidence: null },
		{ id: "c", text: "Third", covered: null, evidence: null, derived: true },
	],
	structure: { directAnswer: { found: true, evidence: "I look first." }, example: { found: false, evidence: null } },
	delivery: { words: 1, speakingMs: 25_400, fillers: 0, wordsPerMinute: 0 },
};

describe("A grade", () => {

	it("tells covered, missed and not sure apart", () => {
		assert.deepEqual(pointsOf(grade).map((point) => point.state), ["covered", "missed", "unsure"]);
		assert.deepEqual(pointsOf(grade).map((point) => point.derived), [false, false, true]);
	});

	it("is said in one line", () => {
		assert.equal(headline({ id: "1", state: "graded", text: "", grade }), "1 of 3 key points covered");
	});

	it("that is unsure claims nothing", () => {
		assert.equal(headline({ id: "1", state: "unsure", text: "", grade }), "The grader is not sure about this answer");
	});

	it("shows only the structure that was looked at", () => {
		assert.deepEqual(structureOf(grade).map((flag) => [flag.name, flag.found]), [["A direct answer first", true], ["An example from own work", false]]);
	});

	it("says how it would sound", () => {
		assert.equal(deliveryOf(grade), "1 word, about 25 seconds to say and 0 fillers");
	});

});

describe("The annotated answer", () => {

	const point = (n, evidence) => ({ n, text: "", state: "covered", evidence, nice: false, derived: false });
	const text = "Well. I look first. Then I fix it.";

	it("marks the evidence and loses no letter", () => {
		const segments = annotated(text, [point(1, "I look first.")]);

		assert.equal(segments.map((segment) => segment.text).join(""), text);
		assert.deepEqual(segments.filter((segment) => segment.points.length), [{ text: "I look first.", points: [1] }]);
	});

	it("marks a sentence once that is evidence for two points", () => {
		const segments = annotated(text, [point(1, "I look first."), point(2, "I look first.")]);

		assert.deepEqual(segments.find((segment) => segment.text === "I look first.")?.points, [1, 2]);
	});

	it("cuts where evidence overlaps", () => {
		const segments = annotated("abcdef", [point(1, "abcd"), point(2, "cdef")]);

		assert.deepEqual(segments, [{ text: "ab", points: [1] }, { text: "cd", points: [1, 2] }, { text: "ef", points: [2] }]);
	});

	it("stays plain where the evidence is not in it", () => {
		assert.deepEqual(annotated(text, [point(1, "something else")]), [{ text, points: [] }]);
	});

	it("of nothing is nothing", () => {
		assert.deepEqual(annotated("", []), []);
	});

});
