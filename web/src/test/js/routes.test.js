import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { LOST, placeOf, safeNext } from "../../main/resources/META-INF/resources/app/routing/routes.js";

const at = (path) => placeOf(new URL(path, "http://localhost"));

describe("An address", () => {

	it("leads to its page with the parameter decoded", () => {
		const place = at("/banks/caf%C3%A9?x=1");

		assert.equal(place.route.tag, "ws-bank");
		assert.deepEqual(place.params, { id: "café" });
		assert.equal(place.query.get("x"), "1");
	});

	it("may end with a slash", () => {
		assert.equal(at("/topics/").route.tag, "ws-topics");
	});

	it("that names nothing leads to the page that says so", () => {
		assert.equal(at("/topics/more").route, LOST);
	});

	it("with broken escapes is still a place", () => {
		assert.deepEqual(at("/sessions/%E0%A4%A").params, { id: "%E0%A4%A" });
	});

});

describe("The way on after signing in", () => {

	it("stays on this site", () => {
		for (const elsewhere of ["//evil.example", "/\\evil.example", "https://evil.example", "javascript:alert(1)", null]) {
			assert.equal(safeNext(elsewhere), "/banks");
		}
	});

	it("leads back to where the person was", () => {
		assert.equal(safeNext("/sessions/s1?answer=a1"), "/sessions/s1?answer=a1");
	});

});
