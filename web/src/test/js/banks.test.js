import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { finished, keptSessions, unfinished } from "../../main/resources/META-INF/resources/app/banks/banks.js";

describe("What to go on with", () => {

	it("is what was begun and not ended", () => {
		const sessions = ["running", "completed", "expired"].map((state) => ({ state, mode: "practice" }));

		assert.deepEqual(unfinished(sessions), [sessions[0]]);
	});

	it("is, without a network, what this device keeps a draft or an unsent answer of", () => {
		const kept = (sessionId, state) => ({ sessionId, state, position: 2, questionCount: 8 });

		assert.deepEqual(keptSessions([kept("s1", "draft"), kept("s2", "unsent"), kept("s3", "sent")]), [
			{ id: "s1", answeredCount: 2, questionCount: 8 },
			{ id: "s2", answeredCount: 3, questionCount: 8 },
		]);
	});

});

describe("What to look back at", () => {

	it("is what is over and was answered", () => {
		const session = (state, answeredCount) => ({ state, answeredCount });

		assert.deepEqual(finished([session("running", 1), session("completed", 2), session("expired", 1), session("completed", 0)]),
			[session("completed", 2), session("expired", 1)]);
	});

});
