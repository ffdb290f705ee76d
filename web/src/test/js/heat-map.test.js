import assert from "node:assert/strict";
import { describe, it, mock } from "node:test";
import { ClassStream } from "../../main/resources/META-INF/resources/app/classes/class-stream.js";
import { changesWords, classHeadline, classTopics } from "../../main/resources/META-INF/resources/app/classes/class-topics.js";
import { HeatMap, cellWords, levelOf } from "../../main/resources/META-INF/resources/app/classes/heat-map.js";
import { TableApi, settled } from "./fixtures.js";

const TOPICS = [{ topicId: "orm", topic: "ORM" }, { topicId: "caching", topic: "Caching" }, { topicId: "signals", topic: "Signals" }];
const LEARNERS = [{ learnerId: "ann", name: "Ann" }, { learnerId: "bob", name: "Bob" }, { learnerId: "cem", name: "Cem" }];

const cell = (learnerId, topicId, mastery, changes = {}) => ({
	learnerId, topicId, mastery, low: mastery - 0.1, high: mastery + 0.1, answers: 9, state: mastery < 0.5 ? "weak" : mastery > 0.8 ? "strong" : "unclear", ...changes,
});

const CELLS = [cell("ann", "orm", 0.9), cell("ann", "caching", 0.4), cell("bob", "orm", 0.7), cell("bob", "caching", 0.3), cell("bob", "signals", 0.2, { state: "no-data", answers: 1 })];

const aMap = () => new HeatMap({ topics: TOPICS, learners: LEARNERS, cells: CELLS });

const ids = (list) => list.map(({ topicId, learnerId }) => topicId ?? learnerId);

describe("A class's heat map", () => {

	it("puts first the topics in which the class is weakest, and last those that nobody is measured in", () => {
		assert.deepEqual(ids(aMap().columns("weakest")), ["caching", "orm", "signals"]);
		assert.deepEqual(ids(aMap().columns("name")), ["caching", "orm", "signals"]);
	});

	it("puts first who is weakest, and last who did not answer", () => {
		assert.deepEqual(ids(aMap().rows("weakest")), ["bob", "ann", "cem"]);
		assert.deepEqual(ids(aMap().rows("name")), ["ann", "bob", "cem"]);
	});

	it("sorts the learners by a topic, too", () => {
		assert.deepEqual(ids(aMap().rows("orm")), ["bob", "ann", "cem"]);
	});

	it("takes the mean of those who are measured alone", () => {
		assert.deepEqual(aMap().meanOf("signals"), { mastery: undefined, learners: 0 });
		assert.equal(aMap().meanOf("orm").learners, 2);
		assert.deepEqual(aMap().statesOf("caching"), { weak: 2, unclear: 0, strong: 0, "no-data": 1 });
	});

	it("takes in a changed cell, a new topic with its name, and nobody from elsewhere", () => {
		const map = aMap();

		assert.equal(map.take(cell("ann", "orm", 0.95)).mastery, 0.9);
		assert.equal(map.take(cell("cem", "forms", 0.6, { topic: "Forms" })), undefined);
		assert.equal(map.take(cell("eve", "orm", 0.6)), null);
		assert.equal(map.cell("ann", "orm").mastery, 0.95);
		assert.equal(map.topics.at(-1).topic, "Forms");
		assert.deepEqual(["ann", "bob"].map((learner) => map.changesOf(learner)), [1, 0]);
	});

	it("says a cell in words", () => {
		assert.equal(cellWords(CELLS[1]), "weak, .40, 9 answers");
		assert.equal(cellWords(CELLS[4]), "too early to say, 1 answer");
		assert.equal(cellWords(undefined), "no answer");
	});

	it("has six steps of colour", () => {
		assert.deepEqual([0, 0.16, 0.17, 0.5, 0.99, 1].map(levelOf), [0, 0, 1, 3, 5, 5]);
	});

});

describe("The topics of a class", () => {

	it("are named where most of the measured are weak", () => {
		const map = aMap();
		assert.equal(classHeadline(map), "");

		map.take(cell("cem", "caching", 0.2));

		assert.equal(classHeadline(map), "Most of those measured are weak in Caching");
		assert.equal(classHeadline(new HeatMap({ topics: TOPICS, learners: LEARNERS, cells: [] })), "");
	});

	it("come weakest first, without those that nobody is measured in", () => {
		assert.deepEqual(ids(classTopics(aMap())), ["caching", "orm"]);
	});

	it("are read aloud together when they change fast", () => {
		assert.equal(changesWords(3, "Ann, ORM: weak"), "3 cells changed, the last: Ann, ORM: weak");
		assert.equal(changesWords(1, "Ann, ORM: weak"), "Ann, ORM: weak");
	});

});

describe("The stream of a class", () => {

	const HEATMAP = "GET /reports/cohorts/c1/heatmap";

	async function watching() {
		const stream = Object.assign(new EventTarget(), { start: () => stream, stop: () => undefined });
		const api = new TableApi({ [HEATMAP]: { cohort: { id: "c1", name: "Class" }, topics: TOPICS, learners: LEARNERS, cells: CELLS } });
		const watch = new ClassStream({ requestUpdate: () => undefined }, api, "c1", () => stream);
		const heard = [];
		watch.addEventListener("cell", (event) => heard.push(event.detail));
		await watch.start();
		return { api, watch, heard, send: (detail, name = "cell") => stream.dispatchEvent(new CustomEvent(name, { detail })) };
	}

	it("points out what changed for a moment, and a repetition not at all", async () => {
		mock.timers.enable({ apis: ["setTimeout"] });
		try {
			const { watch, heard, send } = await watching();

			send(cell("ann", "orm", 0.9));
			send(cell("ann", "orm", 0.95, { answers: 10 }));

			assert.equal(heard.length, 1);
			assert.equal(heard[0].before.answers, 9);
			assert.deepEqual([...watch.changed], ["ann\norm"]);
			mock.timers.tick(2_500);
			assert.equal(watch.changed.size, 0);
			watch.stop();
		}
		finally {
			mock.timers.reset();
		}
	});

	it("fetches the map again for somebody who joined since", async () => {
		const { api, watch, heard, send } = await watching();

		send(cell("eve", "orm", 0.5));
		await settled();

		assert.equal(api.asked(HEATMAP).length, 2);
		assert.equal(heard.length, 0);
		watch.stop();
	});

	it("fetches the map again when the class is another one", async () => {
		const { api, watch, send } = await watching();

		send({ learners: LEARNERS }, "learners");
		send({ learners: LEARNERS.slice(1) }, "learners");
		await settled();

		assert.equal(api.asked(HEATMAP).length, 2);
		watch.stop();
	});

	it("keeps what it was told where a map that is fetched is older, and takes the map's where that is newer", async () => {
		const { api, watch, send } = await watching();
		const at = (minute) => ({ lastSeen: `2026-11-20T10:0${minute}:00Z` });
		const fetched = [cell("ann", "orm", 0.9, at(1)), cell("bob", "orm", 0.7, at(4))];
		api.table[HEATMAP] = () => {
			send(cell("ann", "orm", 0.95, { answers: 10, ...at(2) }));
			send(cell("bob", "caching", 0.5, at(2)));
			return { cohort: { id: "c1", name: "Class" }, topics: TOPICS, learners: LEARNERS, cells: fetched };
		};
		send(cell("bob", "orm", 0.6, at(3)));

		await watch.show({});

		assert.equal(watch.map.cell("ann", "orm").answers, 10);
		assert.equal(watch.map.cell("bob", "caching").mastery, 0.5);
		assert.equal(watch.map.cell("bob", "orm").mastery, 0.7);
		watch.stop();
	});

	it("keeps nothing that it was told when the reports were made anew", async () => {
		const { watch, send } = await watching();
		send(cell("ann", "orm", 0.95));

		send({}, "rebuilt");
		await settled();

		assert.equal(watch.map.cell("ann", "orm").mastery, 0.9);
		watch.stop();
	});

	it("leaves out what is not of the bank that is looked at", async () => {
		const { watch, heard, send } = await watching();
		await watch.show({ bankId: "django" });

		send(cell("ann", "elsewhere", 0.5));

		assert.equal(heard.length, 0);
		assert.equal(watch.map.topics.length, 3);
		watch.stop();
	});

});
