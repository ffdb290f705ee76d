import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Course } from "../../main/resources/META-INF/resources/app/topics/course.js";

const point = (at, mastery) => ({ at, mastery, low: mastery - 0.1, high: mastery + 0.1 });

describe("A topic's course", () => {

	const course = new Course([point("2026-11-01T00:00:00Z", 0.3), point("2026-11-02T00:00:00Z", 0.4), point("2026-11-05T00:00:00Z", 0.8)]);

	it("goes by the clock", () => {
		assert.deepEqual(course.dots, [[0, 70], [250, 60], [1000, 20]]);
		assert.equal(course.line, "M0 70L250 60L1000 20");
	});

	it("has its intervals as a band around it", () => {
		assert.equal(course.band, "M0 60L250 50L1000 10L1000 30L250 70L0 80Z");
	});

	it("stands in the middle when all of it came at once", () => {
		assert.deepEqual(new Course([point("2026-11-01T00:00:00Z", 0.3)]).dots, [[500, 70]]);
		assert.equal(new Course([]).ends, undefined);
	});

});
