import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Account } from "../../main/resources/META-INF/resources/app/account/account.js";
import { Problem } from "../../main/resources/META-INF/resources/app/http/problem.js";
import { TableApi } from "./fixtures.js";

const ANN = { id: "ann", displayName: "Ann", email: "ann@example.org", roles: ["learner"] };

/** A device's storage, which outlives the pages. */
function aDevice() {
	const notes = new Map();
	return { getItem: (key) => notes.get(key) ?? null, setItem: (key, value) => notes.set(key, value), removeItem: (key) => notes.delete(key) };
}

async function found(answer, device) {
	const account = new Account(new TableApi({ "GET /me": answer, "POST /sign-out": null }), device);
	await account.find();
	clearTimeout(account.timer);
	return account;
}

describe("Who is signed in", () => {

	it("is, without a network, who was last on this device", async () => {
		const device = aDevice();
		await found(ANN, device);

		const account = await found(Problem.offline(), device);

		assert.deepEqual([account.me, account.confirmed], [{ id: "ann", displayName: "Ann", roles: ["learner"] }, false]);
	});

	it("is unknown without a network on a device that nobody used", async () => {
		await assert.rejects(found(Problem.offline(), aDevice()), { status: 0 });
	});

	it("is forgotten on signing out", async () => {
		const device = aDevice();
		await (await found(ANN, device)).signOut();

		await assert.rejects(found(Problem.offline(), device), { status: 0 });
	});

	it("is nobody when the server says so, whatever this device remembers", async () => {
		const device = aDevice();
		await found(ANN, device);

		const account = await found(new Problem({ status: 401, title: "Sign in" }), device);

		assert.deepEqual([account.me, account.confirmed], [null, true]);
	});

	it("stays through an outage", async () => {
		const account = await found(ANN, aDevice());
		account.api.table["GET /me"] = Problem.offline();

		await account.find();

		assert.deepEqual([account.me, account.confirmed], [ANN, true]);
	});

});
