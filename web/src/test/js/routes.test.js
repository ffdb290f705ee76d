import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { linksFor } from "../../main/resources/META-INF/resources/app/shell/links.js";
import { LOST, placeFor, placeOf, safeNext } from "../../main/resources/META-INF/resources/app/routing/routes.js";

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

describe("A page for some roles", () => {

	const found = (path, ...roles) => placeFor(at(path), { roles }).route.tag;

	it("is not there for the others", () => {
		assert.equal(found("/admin", "learner", "instructor"), "ws-lost");
		assert.equal(found("/classes/c1", "learner"), "ws-lost");
		assert.equal(found("/questions/q1", "learner"), "ws-lost");
	});

	it("is there for who has one of them", () => {
		assert.equal(found("/admin", "admin"), "ws-admin");
		assert.equal(found("/classes/c1/live", "learner", "instructor"), "ws-class-room");
		assert.equal(found("/banks/django/statistics", "author"), "ws-bank-statistics");
	});

	it("is in nobody else's navigation", () => {
		const names = (me) => linksFor(me).map(({ name }) => name);

		assert.deepEqual(names({ roles: ["learner"] }), ["Practise", "My topics", "Readiness", "Classes", "Import"]);
		assert.ok(names({ roles: ["admin"] }).includes("Admin"));
		assert.deepEqual(names(null), []);
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
