import assert from "node:assert/strict";
import { describe, it, mock } from "node:test";
import { fillIn } from "../../main/resources/META-INF/resources/app/topics/filling-in.js";
import { TopicReport, changeSentence, evidenceHeading, newestEvidence, reasonWords, timeWords } from "../../main/resources/META-INF/resources/app/topics/report.js";
import { TableApi, anItem, settled } from "./fixtures.js";

function reportOf(...items) {
	const report = new TopicReport();
	items.forEach((item) => report.take(item));
	return report;
}

const named = (topic, changes = {}) => anItem({ topicId: topic, topic, ...changes });

describe("The report's headline", () => {

	it("names the weak topics, the weakest first", () => {
		const report = reportOf(named("Migrations", { mastery: 0.45 }), named("Caching", { mastery: 0.38 }), named("ORM", { state: "strong", mastery: 0.9 }));

		assert.equal(report.headline, "Caching and Migrations are your weak topics");
	});

	it("counts those that it can't name", () => {
		const report = reportOf(...["A", "B", "C", "D"].map((name, n) => named(name, { mastery: n / 10 })));

		assert.equal(report.headline, "A, B and 2 more are your weak topics");
	});

	it("doesn't call an unclear topic strong", () => {
		assert.equal(reportOf(named("Views", { state: "unclear" })).headline, "No weak topic so far, and some are still unclear");
	});

	it("says nothing on too little data", () => {
		assert.equal(reportOf(named("Views", { state: "no-data" })).headline, "Too little is known yet to name a weak topic");
	});

});

describe("The report", () => {

	it("keeps topics without an answer apart", () => {
		const report = reportOf(named("Signals", { state: "no-data", mastery: null, low: null, high: null, answers: 0 }), named("Caching"));

		assert.deepEqual(report.items.map((item) => item.topic), ["Caching"]);
		assert.deepEqual(report.notAsked, ["Signals"]);
	});

	it("has the order of the server's: by mastery, and last what nothing is said of", () => {
		const report = reportOf(named("A", { state: "no-data", mastery: 0.1 }), named("B", { state: "weak", mastery: 0.5 }), named("D", { state: "unclear", mastery: 0.4 }), named("C", { state: "unclear", mastery: 0.4 }));

		assert.deepEqual(report.items.map(({ topic }) => topic), ["C", "D", "B", "A"]);
	});

	it("says how many topics it can speak of", () => {
		const report = reportOf(named("A"), named("B", { state: "no-data", answers: 1 }), named("C", { state: "no-data", answers: 0 }));

		assert.equal(report.basis, "1 of 3 topics measured");
	});

	it("tells a change from a repetition", () => {
		const report = reportOf(anItem());

		assert.equal(report.take(anItem()), false);
		assert.equal(report.take(anItem({ mastery: 0.41, answers: 10 })), true);
		assert.equal(report.items.length, 1);
	});

	it("has words for every reason that the server gives", () => {
		for (const code of ["LOW_SCORES", "MISSED_POINT", "NO_TRADE_OFF", "ONLY_EASY", "SLOW", "STALE"]) {
			assert.notEqual(reasonWords(code, { slowMs: 180_000 }), reasonWords("ANOTHER", { slowMs: 180_000 }), code);
		}
		assert.equal(reasonWords("SLOW", { slowMs: 90_000 }), "Answers take longer than 1 min 30 s");
	});

	it("leads to the newest answers behind a state, and says of how many", () => {
		const item = anItem({ evidence: ["a1", "a2", "a3"] });

		assert.deepEqual(newestEvidence(item, 2), ["a3", "a2"]);
		assert.equal(evidenceHeading(item, 2), "The newest 2 of the 3 answers behind it");
		assert.deepEqual(newestEvidence(item, 3), ["a3", "a2", "a1"]);
		assert.equal(evidenceHeading(item, 3), "The answers behind it");
	});

	it("says how long the last answers took, where that is known", () => {
		assert.equal(timeWords(anItem({ medianMs: 125_000 })), "half of the last within 2 min 5 s");
		assert.equal(timeWords(anItem({ medianMs: null })), "");
	});

	it("says a change in a sentence", () => {
		assert.equal(changeSentence(anItem()), "Caching is weak: mastery .38, 9 answers");
	});

});

describe("The first answer in a bank", () => {

	const REPORT = "GET /reports/me/topics";
	const caching = named("Caching");
	const signals = named("Signals", { state: "no-data", mastery: null, low: null, high: null, answers: 0 });

	it("brings the bank's other topics, and keeps what the stream told of its own", async () => {
		const report = reportOf(named("Caching", { answers: 10 }));

		await fillIn(report, new TableApi({ [REPORT]: { items: [caching, signals] } }), new AbortController().signal);

		assert.equal(report.basis, "1 of 2 topics measured");
		assert.deepEqual(report.notAsked, ["Signals"]);
		assert.equal(report.items[0].answers, 10);
	});

	it("brings them also when the report learns of it later than the stream", async () => {
		mock.timers.enable({ apis: ["setTimeout"] });
		try {
			const report = reportOf(caching);
			const api = new TableApi({ [REPORT]: { items: [] } });
			const filling = fillIn(report, api, new AbortController().signal);
			await settled();

			api.table[REPORT] = { items: [caching, signals] };
			mock.timers.tick(1_000);
			await filling;

			assert.deepEqual(report.notAsked, ["Signals"]);
		}
		finally {
			mock.timers.reset();
		}
	});

});
