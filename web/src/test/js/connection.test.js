import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Connection } from "../../main/resources/META-INF/resources/app/http/connection.js";

/** A connection whose small request has the given outcome, each time. */
function connectionWith(outcome) {
	const api = new EventTarget();
	const happens = (name) => api.dispatchEvent(new Event(name));
	const connection = new Connection(api, async () => happens(outcome), new EventTarget());
	return { connection, happens };
}

describe("The connection", () => {

	it("stands when one part of the server hangs and the rest answers", () => {
		const { connection, happens } = connectionWith("reached");

		happens("unanswered");

		assert.equal(connection.reached, true);
	});

	it("is gone when the small request hangs, too", () => {
		const { connection, happens } = connectionWith("unanswered");

		happens("unanswered");

		assert.equal(connection.reached, false);
		clearTimeout(connection.timer);
	});

	it("is gone at the first request that does not get through, and back with the first that does", () => {
		const { connection, happens } = connectionWith("unreached");

		happens("unreached");
		assert.equal(connection.reached, false);

		happens("reached");
		assert.equal(connection.reached, true);
	});

});
