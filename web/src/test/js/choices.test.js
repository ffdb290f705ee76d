import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { KeptInMemory } from "../../main/resources/META-INF/resources/app/keeping/kept-answers.js";
import { choosing, chosenTexts, isClosed, switched, verdictOf } from "../../main/resources/META-INF/resources/app/practice/choices.js";
import { headline } from "../../main/resources/META-INF/resources/app/practice/grade.js";
import { Problem } from "../../main/resources/META-INF/resources/app/http/problem.js";
import { practising, settled } from "./fixtures.js";

const options = [{ id: "a", text: "A list" }, { id: "b", text: "A query, not run yet" }, { id: "c", text: "A cursor" }];
const single = { id: "q1", text: "What is a queryset?", kind: "single", options };
const multiple = { ...single, kind: "multiple" };

const asking = (question, changes) => ({ "GET /sessions/s1/current": { position: 0, question, draft: null }, ...changes });
const graded = (score, state = "graded") => ({ id: "a1", state, text: null, grade: { score, grader: "choices", keyPoints: [] } });

describe("A question with options", () => {

	it("is told apart from an open one", () => {
		assert.deepEqual([single, multiple, { ...single, kind: "open" }, { id: "q", text: "?" }].map(isClosed), [true, true, false, false]);
	});

	it("with one choice forgets the choice before", () => {
		assert.deepEqual(switched(single, ["a"], "b", true), ["b"]);
	});

	it("with many choices has them in the order of the options", () => {
		assert.deepEqual(switched(multiple, ["c"], "a", true), ["a", "c"]);
		assert.deepEqual(switched(multiple, ["a", "c"], "c", false), ["a"]);
	});

	it("says what is chosen", () => {
		assert.equal(choosing(single, []), "Choose one option");
		assert.equal(choosing(multiple, ["a", "c"]), "2 of 3 chosen");
	});

	it("tells the texts of what was chosen, even when an option or the question is gone", () => {
		assert.deepEqual(chosenTexts(multiple, ["c", "z", "a"]), ["A list", "A cursor"]);
		assert.deepEqual(chosenTexts(undefined, ["a"]), []);
	});

	it("is ready once something is chosen, whatever is typed", async () => {
		const { practice } = await practising(asking(multiple));
		practice.round.text = "A list";
		assert.equal(practice.round.ready, false);

		practice.choose(["a"]);
		assert.equal(practice.round.ready, true);
		practice.choose([]);
		assert.equal(practice.round.ready, false);
	});

	it("is answered with the choices and no text", async () => {
		const { api, practice } = await practising(asking(multiple, { "GET /answers/a1": graded(1) }));
		practice.choose(["a", "b"]);

		await practice.submit();
		await settled();

		const { activeMs, ...body } = api.asked("POST /sessions/s1/answers")[0].json;
		assert.deepEqual(body, { position: 0, choices: ["a", "b"], inputMode: "text" });
		assert.deepEqual([practice.step, headline(practice.round.answer)], ["graded", "Right"]);
	});

	it("keeps the choices and their key over a reload before the server had them", async () => {
		const store = new KeptInMemory();
		const first = await practising(asking(single, { "POST /sessions/s1/answers": new Problem({ status: 401, title: "Sign in" }) }), store);
		first.practice.choose(["b"]);
		await first.practice.submit();

		const second = await practising(asking(single), store);
		await settled();

		const sent = ({ api }) => api.asked("POST /sessions/s1/answers").map(({ json, headers }) => ({ json, headers }))[0];
		assert.deepEqual(sent(second), sent(first));
		assert.deepEqual(second.practice.round.choices, ["b"]);
	});

	it("keeps its draft on this device alone", async () => {
		const store = new KeptInMemory();
		const first = await practising(asking(single), store);
		first.practice.choose(["c"]);
		await first.practice.stop();

		const second = await practising(asking(single), store);

		assert.deepEqual(second.practice.round.choices, ["c"]);
		assert.deepEqual(first.api.asked("PUT /sessions/s1/draft"), []);
	});

});

describe("A grade by choices", () => {

	it("is right or not right, in words", () => {
		assert.deepEqual([headline(graded(1)), headline(graded(0))], ["Right", "Not right"]);
		assert.deepEqual([verdictOf(single, graded(1)), verdictOf(single, graded(0))], ["The right option was chosen.", "Another option is right."]);
		assert.match(verdictOf(multiple, graded(0)), /missing, or one is too many/);
	});

	it("claims nothing where no option is marked as right", () => {
		assert.equal(headline(graded(0, "unsure")), "This can't be graded");
		assert.match(verdictOf(single, graded(0, "unsure")), /does not count/);
	});

});
