import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Drafting } from "../../main/resources/META-INF/resources/app/practice/drafting.js";
import { KeptAnswers } from "../../main/resources/META-INF/resources/app/keeping/kept-answers.js";
import { TableApi, settled } from "./fixtures.js";

const now = () => new Date("2026-11-20T10:00:00Z");

const draft = (text) => ({ id: "ann/s1/0", accountId: "ann", sessionId: "s1", position: 0, state: "draft", text, activeMs: 0, clientTime: now().toISOString() });

/** A device that takes its time, until `go`. */
function slowDevice() {
	const puts = [];
	return { puts, put: (kept) => new Promise((resolve) => { puts.push({ kept, go: resolve }); }) };
}

/** As much of IndexedDB as a page has that goes away at once: only what was committed is there afterwards. */
function goingAway() {
	const disk = new Map();
	const database = {
		transaction() {
			const asked = [];
			const transaction = {
				objectStore: () => ({ put: (kept) => { asked.push(kept); return {}; } }),
				commit() {
					asked.forEach((kept) => disk.set(kept.id, kept));
				},
			};
			return transaction;
		},
	};
	const open = () => {
		const request = { result: database };
		queueMicrotask(() => request.onsuccess());
		return request;
	};
	return { disk, open };
}

describe("A draft", () => {

	it("is on its way to the device with each key, whatever becomes of the page", async () => {
		const browser = goingAway();
		const drafting = new Drafting(new TableApi({}), new KeptAnswers(browser), now);

		drafting.keep(draft("Half a thou"));
		drafting.keep(draft("Half a thought"));
		await settled();
		drafting.drop();

		assert.equal(browser.disk.get("ann/s1/0")?.text, "Half a thought");
	});

	it("is called saved once all that was typed is on the device, and not before", async () => {
		const device = slowDevice();
		const drafting = new Drafting(new TableApi({}), device, now);
		const saved = [];
		drafting.addEventListener("saved", ({ detail }) => saved.push(detail));
		drafting.keep(draft("Half"));
		drafting.keep(draft("Half a thought"));

		device.puts[0].go();
		await settled();
		assert.deepEqual(saved, []);

		device.puts[1].go();
		await settled();
		assert.deepEqual(saved, [now()]);
		drafting.drop();
	});

	it("that has become an answer is not called saved any more", async () => {
		const device = slowDevice();
		const drafting = new Drafting(new TableApi({}), device, now);
		let saved = false;
		drafting.addEventListener("saved", () => { saved = true; });
		drafting.keep(draft("Half a thought"));

		drafting.drop();
		device.puts[0].go();
		await settled();

		assert.equal(saved, false);
	});

});
