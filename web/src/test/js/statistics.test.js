import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { calibrationWords, dotsOf } from "../../main/resources/META-INF/resources/app/accuracy/calibration.js";
import { exactly, figuresOf, setsOf } from "../../main/resources/META-INF/resources/app/accuracy/figures.js";
import { isRunning, rebuildWords } from "../../main/resources/META-INF/resources/app/admin/rebuilding.js";
import { Sorting } from "../../main/resources/META-INF/resources/app/pieces/sorting.js";
import { binWords, difficultyWords, discriminationInShort, discriminationWords, facilityWords, faults, flagWords, signed } from "../../main/resources/META-INF/resources/app/statistics/statistics.js";

describe("A question's statistics", () => {

	it("say in plain words whether it tells people apart", () => {
		const words = (discrimination, low, high) => discriminationWords({ discrimination, discriminationLow: low, discriminationHigh: high });

		assert.equal(words(0.4, 0.3, 0.5), "tells strong from weak people well");
		assert.equal(words(0.2, 0.1, 0.3), "tells strong from weak people somewhat");
		assert.equal(words(0.1, 0.05, 0.15), "hardly tells strong from weak people");
		assert.equal(words(0.1, -0.1, 0.3), "may tell strong from weak people, or may not");
		assert.equal(words(-0.3, -0.4, -0.2), "weak people do better at it than strong ones");
		assert.equal(words(null), "not known yet");
		assert.equal(discriminationInShort({ discrimination: -0.3, discriminationLow: -0.4, discriminationHigh: -0.2 }), "the wrong way round");
	});

	it("say how hard it is", () => {
		assert.deepEqual([0.95, 0.75, 0.5, 0.3, 0.1, null].map(facilityWords), ["very easy", "easy", "of middling difficulty", "hard", "very hard", "not known yet"]);
	});

	it("count no flag as a fault that only says that it is early", () => {
		const flags = [{ code: "NOT_YET" }, { code: "TOO_EASY", words: "Too easy to tell anyone apart" }];

		assert.deepEqual(faults({ flags }), [flags[1]]);
		assert.deepEqual(flags.map(flagWords), ["Not yet: shown from 30 first attempts", "Too easy to tell anyone apart"]);
		assert.equal(flagWords({ code: "NEW_ONE" }), "New one");
		assert.equal(flagWords({ code: "SLOW", words: "takes very long" }), "Takes very long");
	});

	it("say how hard it is beside its level", () => {
		assert.equal(difficultyWords("harder", "fresher"), "harder than questions for freshers are");
		assert.equal(difficultyWords("as expected", "experienced"), "as hard as questions for experienced people are");
		assert.equal(difficultyWords(null, "fresher"), "");
	});

	it("name bins and signs", () => {
		assert.deepEqual([0, 4, 9].map(binWords), ["0 to .1", ".4 to .5", ".9 to 1"]);
		assert.deepEqual([0.5, -0.12].map(signed), ["+.50", "−.12"]);
	});

});

describe("A sorted table", () => {

	const rows = [{ n: 2 }, { n: null }, { n: 1 }];

	it("has rows without a value last, in both directions", () => {
		const sorting = new Sorting({ n: ({ n }) => n }, "n");
		const up = sorting.sorted(rows);
		sorting.by("n");

		assert.deepEqual(up.map(({ n }) => n), [1, 2, null]);
		assert.deepEqual(sorting.sorted(rows).map(({ n }) => n), [2, 1, null]);
	});

	it("starts another column in its first direction", () => {
		const sorting = new Sorting({ n: ({ n }) => n, name: ({ name }) => name }, "n", true);
		sorting.by("name");

		assert.deepEqual([sorting.column, sorting.descending], ["name", false]);
	});

});

describe("Calibration", () => {

	const bin = (predicted, observed, n, low = observed - 0.05, high = observed + 0.05) => ({ from: 0, to: 1, n, predicted, observed, low, high });

	it("is drawn with the area of a dot by its answers, and empty bins left out", () => {
		const dots = dotsOf([bin(0.2, 0.3, 100), bin(0.8, 0.7, 400), bin(null, null, 0, null, null)]);

		assert.deepEqual(dots.map(({ x, y }) => [x, y]), [[20, 70], [80, 30]]);
		assert.equal(dots[1].r / dots[0].r, 2);
	});

	it("is said in a sentence", () => {
		assert.equal(calibrationWords([bin(0.2, 0.22, 9), bin(0.8, 0.6, 9)]), "In 1 of 2 bins the prediction lies within the interval of what came.");
		assert.equal(calibrationWords([bin(0.2, 0.22, 9)]), "In every bin the prediction lies within the interval of what came.");
		assert.equal(calibrationWords([]), "");
	});

	it("comes with those figures that are known", () => {
		assert.deepEqual(figuresOf({ ece: 0.01, auc: 0.79, logLoss: null, n: 5 }).map(({ key }) => key), ["auc", "ece"]);
		assert.equal(exactly(0.7905), ".790");
		assert.deepEqual(setsOf({ sets: [{ set: "assist09", auc: 0.7 }] }), [{ set: "assist09", figures: { auc: 0.7 } }]);
		assert.deepEqual(setsOf(undefined), []);
	});

});

describe("A rebuild", () => {

	const comparison = { learners: 2, topics: 9, equal: 8, differing: 1, moving: 0, stateChanges: 1, changes: [{ learnerId: "l1", topicId: "orm", from: "weak", to: "unclear" }] };

	it("says how far it is", () => {
		const counting = { state: "counting", current: 1, building: 2, progress: 0.42 };

		assert.ok(isRunning(counting));
		assert.equal(rebuildWords(counting), "Building the reports anew beside those that are shown: 42 % of the events counted");
	});

	it("says what it found, while it clears away and after", () => {
		assert.ok(isRunning({ state: "retiring", comparison }));
		assert.ok(!isRunning({ state: "done", comparison }));
		assert.equal(rebuildWords({ state: "done", comparison }), "The reports were rebuilt. 9 topics of 2 learners compared: 8 equal, 1 different.");
		assert.equal(rebuildWords({ state: "removing", comparison: { ...comparison, equal: 9, differing: 0 } }),
			"The new reports are shown; the old ones are being cleared away. 9 topics of 2 learners compared: all equal.");
	});

	it("says what else it found", () => {
		const counts = (differing) => ({ equal: 5, differing, moving: 0 });
		const found = { ...comparison, questions: counts(3), cohortQuestions: counts(0), assignments: counts(1) };

		assert.equal(rebuildWords({ state: "done", comparison: found }),
			"The reports were rebuilt. 9 topics of 2 learners compared: 8 equal, 1 different. Of other numbers, different: 3 of questions, 1 of assignments.");
	});

	it("never was on a new installation", () => {
		assert.ok(!isRunning({ state: "none" }));
		assert.equal(rebuildWords({ state: "none" }), "The reports were never rebuilt");
	});

});
