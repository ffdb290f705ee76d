import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { ago, counted, dayAndTime, lasting, listed, percent, share, shortened, until } from "../../main/resources/META-INF/resources/app/pieces/words.js";
import { ActiveTime } from "../../main/resources/META-INF/resources/app/practice/active-time.js";
import { speakingSeconds, wordsIn } from "../../main/resources/META-INF/resources/app/practice/speaking.js";
import { cookieNamed } from "../../main/resources/META-INF/resources/app/http/api.js";

describe("Words on the pages", () => {

	it("show shares without the zero", () => {
		assert.deepEqual([0, 0.384, 0.9, 1].map(share), [".00", ".38", ".90", "1.00"]);
	});

	it("count and list", () => {
		assert.equal(counted(1, "answer"), "1 answer");
		assert.equal(listed(["a", "b", "c"]), "a, b and c");
		assert.equal(shortened("one two three four", 12), "one two…");
	});

	it("say how long ago in calendar days", () => {
		const now = new Date(2026, 10, 20, 9, 0);
		const at = (...parts) => new Date(...parts).toISOString();

		assert.equal(ago(at(2026, 10, 20, 8, 59, 30), now), "just now");
		assert.equal(ago(at(2026, 10, 20, 1), now), "today");
		assert.equal(ago(at(2026, 10, 19, 23), now), "yesterday");
		assert.equal(ago(at(2026, 10, 11, 12), now), "9 days ago");
		assert.equal(ago(null, now), "never");
	});

	it("say when, and how long", () => {
		const now = new Date(2026, 10, 20, 9, 0);
		const at = (...parts) => new Date(...parts).toISOString();

		assert.equal(dayAndTime(at(2026, 10, 20, 9, 5)), "Fri 20 Nov 2026, 09:05");
		assert.deepEqual([at(2026, 10, 21, 1), at(2026, 10, 20, 23), at(2026, 10, 25), at(2026, 10, 17)].map((time) => until(time, now)), ["tomorrow", "today", "in 5 days", "3 days ago"]);
		assert.deepEqual([42_000, 60_000, 125_000, null].map(lasting), ["42 s", "1 min", "2 min 5 s", "–"]);
		assert.equal(percent(0.724), "72 %");
	});

	it("count what would be spoken", () => {
		assert.equal(wordsIn("select_related – it's a SQL JOIN, isn't it?"), 7);
		assert.equal(wordsIn(" \n "), 0);
		assert.equal(speakingSeconds(35), 15);
	});

	it("find a cookie by its whole name", () => {
		assert.equal(cookieNamed("XSRF-TOKEN", "MY-XSRF-TOKEN=no; XSRF-TOKEN=a%3Db"), "a=b");
	});

});

describe("Active time", () => {

	it("leaves out what was spent elsewhere", () => {
		let clock = 0;
		const time = new ActiveTime(500, () => clock);
		clock = 10_000;
		time.beat();
		clock = 200_000; // idle for longer than a minute
		time.pause();
		clock = 900_000; // hidden
		time.resume();
		clock = 901_000;

		assert.equal(time.beat(), 500 + 10_000 + 60_000 + 1_000);
	});

});
