import { counted, listed } from "../pieces/words.js";
import { isByChoices } from "./choices.js";

/**
 * @typedef {object} Point a key point as the page shows it
 * @property {number} n its number, which the answer's marks refer to
 * @property {string} text
 * @property {"covered" | "missed" | "unsure"} state
 * @property {string} evidence the person's own words, "" where there are none
 * @property {boolean} nice good to say, and no loss if not
 * @property {boolean} derived taken from the reference answer by the program, not written by an author
 */

/** What the page says for each state. */
export const POINT_WORDS = { covered: "covered", missed: "missed", unsure: "not sure" };

/** @param {any} grade @returns {Point[]} */
export function pointsOf(grade) {
	return (grade?.keyPoints ?? []).map((/** @type {any} */ point, /** @type {number} */ index) => ({
		n: index + 1,
		text: point.text ?? point.id,
		state: point.covered === true ? "covered" : point.covered === false ? "missed" : "unsure",
		evidence: point.evidence ?? "",
		nice: point.kind === "nice",
		derived: point.derived === true,
	}));
}

/** @param {import("./awaiting-grade.js").Answer} answer */
export function headline(answer) {
	if (isByChoices(answer.grade)) {
		return answer.state === "unsure" ? "This can't be graded" : answer.grade.score === 1 ? "Right" : "Not right";
	}
	const points = pointsOf(answer.grade);
	const covered = points.filter((point) => point.state === "covered").length;
	if (answer.state === "unsure") {
		return "The grader is not sure about this answer";
	}
	if (points.length === 0) {
		return "Graded";
	}
	return `${covered} of ${counted(points.length, "key point")} covered`;
}

const STRUCTURE = { directAnswer: "A direct answer first", example: "An example from own work", tradeOff: "A trade-off" };

/** @param {any} grade @returns {{name: string, found: boolean, evidence: string}[]} */
export function structureOf(grade) {
	return Object.entries(STRUCTURE)
		.filter(([key]) => grade?.structure?.[key] !== undefined)
		.map(([key, name]) => ({ name, found: grade.structure[key]?.found === true, evidence: grade.structure[key]?.evidence ?? "" }));
}

/** How it would sound, apart from what it says. @param {any} grade */
export function deliveryOf(grade) {
	const { words, speakingMs, fillers, wordsPerMinute } = grade?.delivery ?? {};
	return listed([
		words === undefined ? "" : counted(words, "word"),
		speakingMs ? `about ${Math.round(speakingMs / 1000)} seconds to say` : "",
		wordsPerMinute ? `${Math.round(wordsPerMinute)} words a minute` : "",
		fillers === undefined ? "" : counted(fillers, "filler"),
	].filter(Boolean));
}

/** @typedef {{text: string, points: number[]}} Segment a stretch of the answer, and the numbers of the key points it is evidence for */

/**
 * The answer cut where the evidence begins and ends.
 * @param {string} text
 * @param {Point[]} points
 * @returns {Segment[]}
 */
export function annotated(text, points) {
	const spans = points.filter((point) => point.state === "covered").map((point) => spanOf(text, point)).filter((span) => span !== undefined);
	const cuts = [...new Set([0, text.length, ...spans.flatMap((span) => [span.from, span.to])])].sort((a, b) => a - b);
	return cuts.slice(0, -1).map((from, index) => ({
		text: text.slice(from, cuts[index + 1]),
		points: spans.filter((span) => span.from <= from && span.to >= cuts[index + 1]).map((span) => span.n),
	}));
}

/** @param {string} text @param {Point} point @returns {{n: number, from: number, to: number} | undefined} */
function spanOf(text, { n, evidence }) {
	const from = evidence ? text.indexOf(evidence) : -1;
	return from < 0 ? undefined : { n, from, to: from + evidence.length };
}
