import { counted, percent } from "../pieces/words.js";

/**
 * @typedef {object} Rebuild
 * @property {string} state
 * @property {number} [current] the generation that is shown
 * @property {number | null} [building] the one beside it
 * @property {number | null} [progress] from 0 to 1
 * @property {string | null} [requestedAt]
 * @property {Comparison | null} [comparison]
 */

/**
 * @typedef {object} Comparison of the reports built anew with those that are shown
 * @property {number} [learners]
 * @property {number} [topics]
 * @property {number} [equal]
 * @property {number} [differing]
 * @property {Change[]} [changes] who changes state
 * @property {Change[]} [changed] the same, as some call it
 */

/** @typedef {{learnerId: string, name?: string, topicId: string, topic?: string, from: string, to: string}} Change */

/** Whether a rebuild is at work. @param {Rebuild} rebuild */
export function isRunning({ building, state }) {
	return Boolean(building) && !["idle", "switched", "failed", "done"].includes(state);
}

/** Where a rebuild is. @param {Rebuild} rebuild */
export function rebuildWords(rebuild) {
	const { progress, comparison, state } = rebuild;
	if (isRunning(rebuild)) {
		const far = typeof progress === "number" ? `, ${percent(progress)} of the events counted` : "";
		return state === "comparing" ? "Comparing the new reports with those that are shown" : `Building the reports anew beside those that are shown${far}`;
	}
	if (state === "failed") {
		return "The last rebuild failed; the reports that are shown are the old ones";
	}
	return comparison ? `The last rebuild is shown. ${comparisonWords(comparison)}` : "No rebuild is running";
}

/** @param {Comparison} comparison */
export function comparisonWords({ learners, topics, equal, differing }) {
	const compared = topics === undefined ? "" : `${counted(topics, "report of a topic", "reports of topics")}${learners === undefined ? "" : ` of ${counted(learners, "learner")}`} compared: `;
	return differing ? `${compared}${equal} equal, ${differing} different.` : `${compared}all equal.`;
}

/** Who changes state. @param {Comparison | null | undefined} comparison @returns {Change[]} */
export function changesOf(comparison) {
	return comparison?.changes ?? comparison?.changed ?? [];
}
