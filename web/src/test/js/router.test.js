import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import { Router } from "../../main/resources/META-INF/resources/app/routing/router.js";

describe("Moving through the history", () => {

	let arrivals;

	/** A browser of which only the address and its history are there. */
	const at = (address) => { globalThis.location = new URL(address, "http://localhost"); };
	const back = (address) => {
		at(address);
		globalThis.window.dispatchEvent(new Event("popstate"));
	};

	beforeEach(() => {
		globalThis.document = new EventTarget();
		globalThis.window = new EventTarget();
		globalThis.history = { replaceState: (state, title, path) => at(path) };
		arrivals = [];
		at("/classes/c1");
		globalThis.router = new Router();
		globalThis.router.addEventListener("change", ({ detail }) => arrivals.push(detail.place.route.tag));
		globalThis.router.start();
	});

	afterEach(() => ["document", "window", "history", "location", "router"].forEach((name) => delete globalThis[name]));

	it("shows the page of another address", () => {
		back("/topics");

		assert.deepEqual(arrivals, ["ws-class", "ws-topics"]);
	});

	it("leaves a page as it is when only the part of it is another", () => {
		back("/classes/c1#members");
		globalThis.router.rename("/classes/c1?view=1");
		back("/classes/c1?view=1#members");

		assert.deepEqual(arrivals, ["ws-class"]);
	});

});
