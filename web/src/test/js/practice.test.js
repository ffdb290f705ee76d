import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { KeptInMemory } from "../../main/resources/META-INF/resources/app/keeping/kept-answers.js";
import { newest } from "../../main/resources/META-INF/resources/app/keeping/session-notes.js";
import { Problem } from "../../main/resources/META-INF/resources/app/http/problem.js";
import { outage, practising, settled } from "./fixtures.js";

async function answering(practice) {
	practice.type("A lazy query.");
	await practice.submit();
	await settled();
}

describe("A session of practice", () => {

	it("goes from the question to the grade to the summary", async () => {
		const { practice } = await practising();
		assert.equal(practice.step, "answering");

		await answering(practice);
		assert.equal(practice.step, "graded");

		await practice.complete();
		assert.deepEqual([practice.step, practice.summary], ["completed", { score: 1 }]);
	});

	it("keeps the answer's key over a reload before the server had it", async () => {
		const store = new KeptInMemory();
		const first = await practising({ "POST /sessions/s1/answers": new Problem({ status: 401, title: "Sign in" }) }, store);
		await answering(first.practice);
		assert.equal(first.practice.step, "sending");

		const second = await practising({}, store);
		await settled();

		const key = (session) => session.api.asked("POST /sessions/s1/answers")[0].headers["Idempotency-Key"];
		assert.equal(key(second), key(first));
		assert.equal(second.practice.step, "graded");
	});

	it("shows a refused answer again, with the reason", async () => {
		const { practice } = await practising({ "POST /sessions/s1/answers": new Problem({ status: 422, title: "Too long" }) });

		await answering(practice);

		assert.deepEqual([practice.step, practice.round.text, practice.problem.title], ["answering", "A lazy query.", "Too long"]);
	});

	it("opens without a network at the question that it was left at, with the draft", async () => {
		const store = new KeptInMemory();
		const first = await practising({}, store);
		first.practice.type("Half a thought");
		await first.practice.stop();

		const { practice } = await practising({ "GET /sessions/s1": outage(), "GET /sessions/s1/current": outage() }, store);

		assert.deepEqual([practice.step, practice.round.text, practice.session.questionCount], ["answering", "Half a thought", 1]);
	});

	it("opens without a network even when nothing was typed yet", async () => {
		const store = new KeptInMemory();
		await practising({}, store);

		const { practice } = await practising({ "GET /sessions/s1": outage(), "GET /sessions/s1/current": outage() }, store);

		assert.deepEqual([practice.step, practice.round.question.text], ["answering", "What is a queryset?"]);
	});

	it("says so where neither the server nor this device knows it, and opens once there is a connection", async () => {
		const table = { "GET /sessions/s1": outage() };
		const { api, practice } = await practising(table);
		assert.equal(practice.step, "failed");

		api.table["GET /sessions/s1"] = { id: "s1", state: "running", questionCount: 1, answeredCount: 0 };
		await practice.reconnected();

		assert.equal(practice.step, "answering");
	});

	it("does not let what it found here outweigh a draft from another device", async () => {
		const store = new KeptInMemory();
		await practising({}, store);

		const { practice } = await practising({
			"GET /sessions/s1/current": { position: 0, question: { id: "q1", text: "?" }, draft: { text: "typed elsewhere", clientTime: "2026-11-20T09:00:00Z" } },
		}, store);

		assert.equal(practice.round.text, "typed elsewhere");
	});

	it("sends a draft again that did not reach the server", async () => {
		const { api, practice } = await practising({ "PUT /sessions/s1/draft": outage() });
		practice.type("Half a thought");
		await practice.drafting.flushRemote();
		api.table["PUT /sessions/s1/draft"] = null;

		await practice.reconnected();

		assert.equal(api.asked("PUT /sessions/s1/draft").at(-1).json.text, "Half a thought");
		assert.equal(practice.drafting.remote, undefined);
	});

	it("forgets what it kept once the session is over", async () => {
		const { practice, store } = await practising();
		await answering(practice);

		await practice.complete();

		assert.deepEqual(await store.all("ann"), []);
	});

	it("that does not exist says so", async () => {
		const { practice } = await practising({ "GET /sessions/s1": new Problem({ status: 404, title: "Not found" }) });

		assert.deepEqual([practice.step, practice.problem.status], ["failed", 404]);
	});

	it("that is over shows an answer again that this device does not keep, and leads back to its summary", async () => {
		const { practice } = await practising({
			"GET /sessions/s1": {
				id: "s1", state: "completed", questionCount: 2, answeredCount: 1,
				items: [{ position: 0, questionId: "q1", text: "What was a queryset?", answerId: "a1", state: "graded", score: 1 }],
			},
			"GET /questions/q1": { id: "q1", text: "What is a queryset?", kind: "open" },
		}, undefined, "a1");
		assert.deepEqual([practice.step, practice.round.text, practice.round.question.text, practice.round.question.kind],
			["graded", "A lazy query.", "What was a queryset?", "open"]);
		assert.equal(practice.last, true);

		await practice.complete();

		assert.equal(practice.step, "completed");
	});

	it("that is over shows an answer whose question was deleted since", async () => {
		const { practice } = await practising({
			"GET /sessions/s1": {
				id: "s1", state: "completed", questionCount: 1, answeredCount: 1,
				items: [{ position: 0, questionId: "q1", text: "What was a queryset?", answerId: "a1", state: "graded", score: 1 }],
			},
			"GET /questions/q1": new Problem({ status: 404, title: "Not found" }),
		}, undefined, "a1");

		assert.deepEqual([practice.step, practice.round.question.text], ["graded", "What was a queryset?"]);
	});

	it("that is over goes straight to its summary", async () => {
		const { practice } = await practising({
			"GET /sessions/s1": { id: "s1", state: "completed", questionCount: 1, answeredCount: 1 },
			"GET /sessions/s1/current": null,
		});

		assert.equal(practice.step, "completed");
	});

});

describe("Of two drafts", () => {

	const here = { text: "here", clientTime: "2026-11-20T10:00:00Z" };

	it("the later one wins, wherever it was typed", () => {
		assert.equal(newest(here, { text: "there", clientTime: "2026-11-20T10:00:01Z" }).text, "there");
		assert.equal(newest(here, { text: "there", clientTime: "2026-11-20T09:59:59Z" }).text, "here");
	});

	it("the only one is taken", () => {
		assert.equal(newest(undefined, here).text, "here");
		assert.equal(newest(here, null).text, "here");
		assert.equal(newest(undefined, null).text, "");
	});

});
