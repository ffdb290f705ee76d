import assert from "node:assert/strict";
import { describe, it, mock } from "node:test";
import { KeptInMemory } from "../../main/resources/META-INF/resources/app/keeping/kept-answers.js";
import { Sending } from "../../main/resources/META-INF/resources/app/keeping/sending.js";
import { Problem } from "../../main/resources/META-INF/resources/app/http/problem.js";
import { TableApi, outage, settled } from "./fixtures.js";

const SUBMIT = "POST /sessions/s1/answers";

const anAnswer = (position = 0, accountId = "ann") => ({
	id: `${accountId}/s1/${position}`, accountId, sessionId: "s1", position, state: "unsent", text: "It depends.", activeMs: 1200.4,
	clientTime: "2026-11-20T10:00:00Z", key: `key-${position}`,
});

async function sendingTo(answers, ...kept) {
	const store = new KeptInMemory();
	for (const one of kept) {
		await store.put(one);
	}
	const api = new TableApi({ [SUBMIT]: answers });
	return { api, store, sending: new Sending(api, store) };
}

/** With a clock of its own, which the test moves. */
function timed(test) {
	return async () => {
		mock.timers.enable({ apis: ["setTimeout"] });
		try {
			await test();
		}
		finally {
			mock.timers.reset();
		}
	};
}

describe("An unsent answer", () => {

	it("goes out with its own key", async () => {
		const { api, store, sending } = await sendingTo({ answerId: "a1" }, anAnswer());

		await sending.sendFor("ann");

		const [call] = api.asked(SUBMIT);
		assert.deepEqual(call.headers, { "Idempotency-Key": "key-0" });
		assert.deepEqual(call.json, { position: 0, text: "It depends.", inputMode: "text", activeMs: 1200 });
		assert.equal((await store.get("ann/s1/0")).answerId, "a1");
	});

	it("is sent again with the same key after an outage", timed(async () => {
		let down = true;
		const { api, store, sending } = await sendingTo(() => down ? outage() : { answerId: "a1" }, anAnswer());
		await sending.sendFor("ann");
		assert.equal((await store.get("ann/s1/0")).state, "unsent");

		down = false;
		mock.timers.tick(1_000);
		await settled();

		assert.deepEqual(api.asked(SUBMIT).map((call) => call.headers["Idempotency-Key"]), ["key-0", "key-0"]);
		assert.equal((await store.get("ann/s1/0")).state, "sent");
	}));

	it("waits for its turn behind one that can't go out", timed(async () => {
		const { api, sending } = await sendingTo(outage, anAnswer(1), anAnswer(0));

		await sending.sendFor("ann");

		assert.deepEqual(api.calls.map((call) => call.json.position), [0]);
	}));

	it("is said to wait at the first outage, until it is through", timed(async () => {
		let down = true;
		const { sending } = await sendingTo(() => down ? outage() : { answerId: "a1" }, anAnswer());
		await sending.sendFor("ann");
		assert.equal(sending.waiting, true);

		down = false;
		mock.timers.tick(1_000);
		await settled();

		assert.equal(sending.waiting, false);
	}));

	it("is said to wait when no answer comes for three seconds", timed(async () => {
		const { api, sending } = await sendingTo(new Promise(() => {}), anAnswer());
		const told = [];
		sending.addEventListener("waiting", () => told.push(sending.waiting));

		sending.sendFor("ann");
		await settled();
		mock.timers.tick(2_900);
		assert.deepEqual(told, []);
		mock.timers.tick(100);

		assert.deepEqual(told, [true]);
		assert.equal(api.asked(SUBMIT)[0].timeoutMs, 8_000);
	}));

	it("is on its way once, however many ask to send it", timed(async () => {
		const { api, sending } = await sendingTo(outage, anAnswer());
		await sending.sendFor("ann");

		await Promise.all([sending.send(), sending.send(), sending.send()]);
		assert.equal(api.asked(SUBMIT).length, 2);
		mock.timers.tick(2_000);
		await settled();

		assert.equal(api.asked(SUBMIT).length, 3);
	}));

	it("becomes a draft again when the server refuses it", async () => {
		const { store, sending } = await sendingTo(new Problem({ status: 422, title: "Too long" }), anAnswer());
		const refused = [];
		sending.addEventListener("refused", (event) => refused.push(event.detail.problem.title));

		await sending.sendFor("ann");

		const kept = await store.get("ann/s1/0");
		assert.deepEqual([kept.state, kept.key, kept.text], ["draft", undefined, "It depends."]);
		assert.deepEqual(refused, ["Too long"]);
	});

	it("of somebody else stays where it is", async () => {
		const { api, sending } = await sendingTo({ answerId: "a1" }, anAnswer(0, "bob"));

		await sending.sendFor("ann");

		assert.deepEqual(api.calls, []);
	});

});
