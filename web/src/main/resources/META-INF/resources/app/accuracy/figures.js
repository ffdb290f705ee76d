/** @type {Record<string, {name: string, about: string}>} the figures that the reports and the benchmarks give */
const FIGURES = {
	auc: { name: "AUC", about: "how often the better of two answers was given the higher prediction; .5 is chance, 1 is always" },
	logLoss: { name: "Log loss", about: "in nats; lower is better" },
	ece: { name: "Calibration error", about: "how far predictions are off, on average" },
	rmse: { name: "RMSE", about: "the root of the mean squared error" },
	accuracy: { name: "Accuracy", about: "predictions on the right side of one half" },
	aucFirst: { name: "AUC, new questions", about: "the same, on questions that were new to the learner" },
	pairOrder: { name: "Topic order", about: "pairs of topics that were put in the right order" },
	weakestThree: { name: "Weakest three", about: "of the three weakest topics, how many were named" },
	coverage90: { name: "Coverage", about: "how often a 90 % interval held what came" },
	coverage90First5: { name: "Coverage, first 5", about: "the same, of topics with at most five answers" },
};

/** The name of a figure and what it says. @param {string} key */
export function figure(key) {
	return FIGURES[key];
}

/** Those figures of an object that are known here and have a value, in the order above. @param {Record<string, any>} from */
export function figuresOf(from) {
	return Object.keys(FIGURES).filter((key) => typeof from[key] === "number").map((key) => ({ key, value: /** @type {number} */ (from[key]), ...FIGURES[key] }));
}

/** Three places, because the benchmarks differ in the third. @param {number} value from 0 */
export function exactly(value) {
	return value >= 1 ? value.toFixed(3) : value.toFixed(3).replace(/^0/, "");
}

/**
 * The benchmark's sets.
 * @param {{sets?: {set: string}[]} | undefined} benchmark
 * @returns {{set: string, figures: Record<string, any>}[]}
 */
export function setsOf(benchmark) {
	return (benchmark?.sets ?? []).map(({ set, ...figures }) => ({ set, figures }));
}
