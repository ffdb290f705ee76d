import { counted, percent } from "../pieces/words.js";

/**
 * @typedef {object} Rebuild
 * @property {"none" | "counting" | "comparing" | "switching" | "retiring" | "stopping" | "removing" | "done"} state
 * @property {number} [current] the number of the reports that are shown
 * @property {boolean} [outdated] whether the service was given another model than they go by
 * @property {number | null} [building] the number of those that are or were built
 * @property {number | null} [progress] the part of the events that is counted, from 0 to 1
 * @property {string | null} [requestedAt]
 * @property {Comparison | null} [comparison]
 */

/**
 * @typedef {object} Comparison of the reports built anew with those that they take the place of
 * @property {number} learners
 * @property {number} topics of learners
 * @property {number} equal
 * @property {number} differing
 * @property {number} [moving] changed faster than they could be compared
 * @property {number} [stateChanges] may be more than are listed
 * @property {Change[]} changes who changes state
 * @property {Counts} [questions] statistics of versions of questions
 * @property {Counts} [cohortQuestions] the same among the members of a class
 * @property {Counts} [assignments] how far learners are with them
 */

/** @typedef {{equal: number, differing: number, moving: number}} Counts */

/** @typedef {{learnerId: string, name?: string, topicId: string, topic?: string, from: string, to: string}} Change */

/** @type {Partial<Record<Rebuild["state"], string>>} */
const STAGES = {
	comparing: "Comparing the new reports with those that are shown",
	switching: "The new reports are about to take the place of the old ones",
	retiring: "The new reports are shown; the old ones are being cleared away",
	stopping: "The new reports are shown; the old ones are being cleared away",
	removing: "The new reports are shown; the old ones are being cleared away",
};

/** Whether a rebuild is at work. @param {Rebuild} rebuild */
export function isRunning({ state }) {
	return state === "counting" || state in STAGES;
}

/** Where a rebuild is. @param {Rebuild} rebuild */
export function rebuildWords({ state, progress, comparison }) {
	const compared = comparison ? `. ${comparisonWords(comparison)}` : "";
	if (state === "counting") {
		const far = typeof progress === "number" ? `: ${percent(progress)} of the events counted` : "";
		return `Building the reports anew beside those that are shown${far}`;
	}
	if (state === "done") {
		return `The reports were rebuilt${compared}`;
	}
	return state in STAGES ? `${STAGES[state]}${compared}` : "The reports were never rebuilt";
}

/** @param {Comparison} comparison */
function comparisonWords(comparison) {
	const { learners, topics, equal, differing, moving = 0 } = comparison;
	const compared = `${counted(topics, "topic")} of ${counted(learners, "learner")} compared: `;
	const busy = moving > 0 ? ` ${moving} changed too fast to be compared.` : "";
	const others = otherWords(comparison);
	return differing === 0 ? `${compared}all equal.${busy}${others}` : `${compared}${equal} equal, ${differing} different.${busy}${others}`;
}

/** What else differs, if anything does. @param {Comparison} comparison */
function otherWords({ questions, cohortQuestions, assignments }) {
	const differing = [
		{ counts: questions, what: "of questions" },
		{ counts: cohortQuestions, what: "of questions in a class" },
		{ counts: assignments, what: "of assignments" },
	].flatMap(({ counts, what }) => (counts?.differing ? [`${counts.differing} ${what}`] : []));
	return differing.length ? ` Of other numbers, different: ${differing.join(", ")}.` : "";
}
