import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import vm from "node:vm";
import { ROUTES } from "../../main/resources/META-INF/resources/app/routing/routes.js";

const SCRIPT = readFileSync(new URL("../../main/resources/META-INF/resources/service-worker.js", import.meta.url), "utf8");

/** The worker in a browser of which only the cache is there. */
function worker({ version = "v1", files = ["/", "/app/main.js"], stores = new Map() } = {}) {
	const hears = {};
	const cached = (store) => ({
		addAll: async (requests) => requests.forEach(({ url }) => store.set(url, `${url} of ${version}`)),
		match: async (url) => store.get(url),
	});
	const self = {
		location: { origin: "https://weakspot.example" },
		clients: { claim: async () => undefined },
		addEventListener: (name, heard) => { hears[name] = heard; },
		skipWaiting: async () => undefined,
	};
	const caches = {
		open: async (name) => cached(stores.get(name) ?? stores.set(name, new Map()).get(name)),
		keys: async () => [...stores.keys()],
		delete: async (name) => stores.delete(name),
	};
	class Request { constructor(url) { this.url = url; } }
	vm.runInNewContext(SCRIPT, { self, caches, Request, URL, importScripts: () => { self.shell = { version, files }; }, fetch: async () => "from the network" });
	const told = async (name) => {
		let done;
		hears[name]({ waitUntil: (work) => { done = work; } });
		await done;
	};
	const asked = async (path, { method = "GET", mode = "cors", origin = self.location.origin } = {}) => {
		let answer;
		hears.fetch({ request: { method, mode, url: origin + path }, respondWith: (response) => { answer = response; } });
		return answer;
	};
	return { stores, asked, started: async () => { await told("install"); await told("activate"); } };
}

describe("The kept pages", () => {

	it("answer every page's address", async () => {
		const { asked, started } = worker();
		await started();

		for (const path of Object.keys(ROUTES)) {
			assert.equal(await asked(path.replace("{id}", "x1"), { mode: "navigate" }), "/ of v1", path);
		}
		assert.equal(await asked("/app/main.js"), "/app/main.js of v1");
	});

	it("have no part in the API, in what changes something, or in other sites", async () => {
		const { asked, started } = worker();
		await started();

		assert.equal(await asked("/api/me"), undefined);
		assert.equal(await asked("/api/docs", { mode: "navigate" }), undefined);
		assert.equal(await asked("/", { method: "POST", mode: "navigate" }), undefined);
		assert.equal(await asked("/app/main.js", { origin: "https://other.example" }), undefined);
	});

	it("give way to a newer version as a whole", async () => {
		const older = worker();
		await older.started();

		const newer = worker({ version: "v2", stores: older.stores });
		await newer.started();

		assert.deepEqual([...newer.stores.keys()], ["shell-v2"]);
		assert.equal(await newer.asked("/app/main.js"), "/app/main.js of v2");
	});

	it("come from the network when the browser has cleared them", async () => {
		const { asked, started, stores } = worker();
		await started();
		stores.clear();

		assert.equal(await asked("/app/main.js"), "from the network");
	});

});
