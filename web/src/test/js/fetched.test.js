import assert from "node:assert/strict";
import { describe, it, mock } from "node:test";
import { Fetched } from "../../main/resources/META-INF/resources/app/pieces/fetched.js";
import { Freshness } from "../../main/resources/META-INF/resources/app/pieces/freshness.js";
import { Problem } from "../../main/resources/META-INF/resources/app/http/problem.js";
import { outage } from "./fixtures.js";

const page = { requestUpdate: () => undefined };

const answering = (...answers) => async () => {
	const answer = answers.shift();
	if (answer instanceof Problem) {
		throw answer;
	}
	return answer;
};

describe("What a page fetches", () => {

	it("stays when it can't be fetched again, and is known to be stale", async () => {
		const fetched = new Fetched(page, answering("old", outage()), () => new Date(5));
		await fetched.load();
		await fetched.load();

		assert.deepEqual([fetched.value, fetched.at.getTime(), fetched.problem.status], ["old", 5, 503]);
	});

	it("comes again by itself when the server is back, but not what is not there", async () => {
		const broken = new Fetched(page, answering(outage(), "there"));
		const missing = new Fetched(page, answering(new Problem({ status: 404, title: "Not found" }), "there"));
		await broken.load();
		await missing.load();

		await broken.reconnected();
		await missing.reconnected();

		assert.equal(broken.value, "there");
		assert.ok(missing.missing);
	});

	it("is never overtaken by an older answer", async () => {
		const waiting = [];
		const fetched = new Fetched(page, () => new Promise((resolve) => waiting.push(resolve)));
		const both = [fetched.load(), fetched.load()];
		waiting[1]("newer");
		waiting[0]("older");
		await Promise.all(both);

		assert.equal(fetched.value, "newer");
	});

});

describe("How fresh a page is", () => {

	it("is only worth a word after a while without a stream", () => {
		mock.timers.enable({ apis: ["setTimeout"] });
		try {
			const stream = new EventTarget();
			let doubts = 0;
			const freshness = new Freshness(stream, () => doubts++, () => new Date(7));
			stream.dispatchEvent(new Event("live"));
			stream.dispatchEvent(new Event("lost"));
			mock.timers.tick(3_999);
			assert.equal(freshness.live, true);

			mock.timers.tick(1);

			assert.deepEqual([freshness.live, freshness.asOf.getTime(), doubts], [false, 7, 1]);
		}
		finally {
			mock.timers.reset();
		}
	});

	it("is told once a second, however much the stream brings", () => {
		const stream = new EventTarget();
		let time = 1_000;
		const freshness = new Freshness(stream, () => undefined, () => new Date(time));
		let told = 0;
		freshness.addEventListener("change", () => told++);

		freshness.heard();
		freshness.heard();
		time = 2_000;
		freshness.heard();

		assert.equal(told, 2);
	});

	it("takes in how far the server is behind", () => {
		const stream = new EventTarget();
		const freshness = new Freshness(stream, () => undefined);
		freshness.taken("2026-11-20T10:00:00Z");

		stream.dispatchEvent(new CustomEvent("freshness", { detail: { asOf: "2026-11-20T10:00:00Z", behindMs: 9_000 } }));

		assert.deepEqual([freshness.live, freshness.behindMs, freshness.asOf.toISOString()], [true, 9_000, "2026-11-20T10:00:00.000Z"]);
	});

});
