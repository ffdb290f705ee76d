import { share } from "../pieces/words.js";

/** @typedef {{code: string, words?: string}} Flag */

/** @typedef {{id: string, text?: string | null, missed: number, answers: number, share?: number, low?: number, high?: number}} MissedPoint */

/**
 * @typedef {object} Statistics of one version of a question; on first attempts, but for `n`
 * @property {string} [questionId]
 * @property {string} [text]
 * @property {string} [level]
 * @property {string} [bankId]
 * @property {number} version
 * @property {number} n answers
 * @property {number} nFirst first attempts
 * @property {number | null} facility the mean score, from 0 to 1
 * @property {number | null} low
 * @property {number | null} high
 * @property {number | null} discrimination the correlation of score and ability, from -1 to 1
 * @property {number | null} [discriminationLow]
 * @property {number | null} [discriminationHigh]
 * @property {number | null} [nDiscrimination]
 * @property {number | null} medianMs
 * @property {number[] | null} [scores] ten counts, of scores from 0 to .1 first
 * @property {MissedPoint[]} [keyPoints]
 * @property {Flag[]} [flags]
 * @property {string | null} [difficulty] against the author's level: easier, as expected, harder
 * @property {string | null} [asOf]
 */

/** @type {Record<string, string>} */
const PEOPLE = { fresher: "freshers", experienced: "experienced people" };

/** First attempts before facility and discrimination are shown. */
export const NEEDED = 30;

/** From these correlations on a question tells strong from weak people well, or somewhat. */
const WELL = 0.3;
const SOMEWHAT = 0.15;

/** @type {Record<string, string>} what a flag says when the server sends the code alone */
const FLAG_WORDS = {
	NOT_YET: "Not yet: shown from 30 first attempts",
	TOO_FEW: "Fewer than 5 people answered: not shown",
};

/** @param {Flag} flag */
export function flagWords({ code, words }) {
	const said = words ?? FLAG_WORDS[code] ?? code.toLowerCase().replaceAll("_", " ");
	return said[0].toUpperCase() + said.slice(1);
}

/** Flags that call for somebody: not those that only say that it is early. @param {Statistics} statistics */
export function faults({ flags = [] }) {
	return flags.filter(({ code }) => code !== "NOT_YET" && code !== "TOO_FEW");
}

/** What the discrimination means. @param {Pick<Statistics, "discrimination" | "discriminationLow" | "discriminationHigh">} statistics */
export function discriminationWords({ discrimination, discriminationLow, discriminationHigh }) {
	if (discrimination === null || discrimination === undefined) {
		return "not known yet";
	}
	if ((discriminationLow ?? discrimination) <= 0 && (discriminationHigh ?? discrimination) >= 0) {
		return "may tell strong from weak people, or may not";
	}
	if (discrimination < 0) {
		return "weak people do better at it than strong ones";
	}
	return discrimination >= WELL ? "tells strong from weak people well" : discrimination >= SOMEWHAT ? "tells strong from weak people somewhat" : "hardly tells strong from weak people";
}

/** The same in a table. @param {Parameters<typeof discriminationWords>[0]} statistics */
export function discriminationInShort({ discrimination, discriminationLow, discriminationHigh }) {
	const value = discrimination ?? 0;
	if ((discriminationLow ?? value) <= 0 && (discriminationHigh ?? value) >= 0) {
		return "may be chance";
	}
	return value < 0 ? "the wrong way round" : value >= WELL ? "well" : value >= SOMEWHAT ? "somewhat" : "hardly";
}

/** @param {number | null | undefined} facility */
export function facilityWords(facility) {
	if (facility === null || facility === undefined) {
		return "not known yet";
	}
	return facility >= 0.9 ? "very easy" : facility >= 0.7 ? "easy" : facility >= 0.4 ? "of middling difficulty" : facility >= 0.2 ? "hard" : "very hard";
}

/** How hard it is beside its author's level. @param {string | null | undefined} difficulty @param {string | undefined} level */
export function difficultyWords(difficulty, level) {
	if (!difficulty || !level) {
		return "";
	}
	return difficulty === "as expected" ? `as hard as questions for ${PEOPLE[level] ?? level} are` : `${difficulty} than questions for ${PEOPLE[level] ?? level} are`;
}

/** "−.12". @param {number} value from -1 to 1 */
export function signed(value) {
	return `${value < 0 ? "−" : "+"}${share(Math.abs(value))}`;
}

/** "from .3 to .4". @param {number} bin from 0 to 9 */
export function binWords(bin) {
	return bin === 9 ? ".9 to 1" : `${tenths(bin)} to ${tenths(bin + 1)}`;
}

/** @param {number} n */
function tenths(n) {
	return n === 0 ? "0" : `.${n}`;
}
