/**
 * @typedef {object} Bin answers whose score was predicted to lie between two values
 * @property {number} from
 * @property {number} to
 * @property {number} n
 * @property {number | null} predicted the mean of what was predicted
 * @property {number | null} observed the mean of what the answers scored
 * @property {number | null} low
 * @property {number | null} high
 */

/** The plot is as wide and as high as this, in units of its own. */
export const SIZE = 100;

const SMALLEST = 1;
const LARGEST = 3.6;

/** Where the bins stand in the plot. A dot's area goes with its answers. @param {Bin[]} bins */
export function dotsOf(bins) {
	const most = Math.max(1, ...bins.map(({ n }) => n));
	return knownBins(bins).map(({ predicted, observed, low, high, n }) => ({
		x: rounded(predicted * SIZE), y: down(observed), low: down(low), high: down(high),
		r: rounded(Math.max(SMALLEST, LARGEST * Math.sqrt(n / most))),
	}));
}

/** The calibration in a sentence. @param {Bin[]} bins */
export function calibrationWords(bins) {
	const known = knownBins(bins);
	const outside = known.filter(({ predicted, low, high }) => predicted < low || predicted > high);
	if (known.length === 0) {
		return "";
	}
	return outside.length === 0 ? "In every bin the prediction lies within the interval of what came." : `In ${known.length - outside.length} of ${known.length} bins the prediction lies within the interval of what came.`;
}

/** The bins that hold an answer. @param {Bin[]} bins */
export function knownBins(bins) {
	return bins.flatMap(({ n, predicted, observed, low, high }) => n > 0 && predicted !== null && observed !== null
		? [{ n, predicted, observed, low: low ?? observed, high: high ?? observed }] : []);
}

/** @param {number} value from 0 to 1 */
function down(value) {
	return rounded((1 - value) * SIZE);
}

/** @param {number} value */
function rounded(value) {
	return Math.round(value * 100) / 100;
}
