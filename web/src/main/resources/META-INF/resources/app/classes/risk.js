import { counted, day, listed } from "../pieces/words.js";

/**
 * @typedef {object} Reason why somebody is at risk
 * @property {"INACTIVE" | "WEAK_CORE" | "FALLING" | "ASSIGNMENT_AT_RISK"} code
 * @property {string | null} since
 * @property {string[]} [topics] their ids
 * @property {string[]} [topicNames] in the same order
 * @property {string} [assignmentId]
 * @property {string[]} evidence ids of answers, or of an assignment
 */

/** @typedef {{learnerId: string, name: string, reasons: Reason[]}} AtRisk */

/** A reason in a sentence. @param {Reason} reason @param {(assignmentId: string) => string | undefined} titleOf */
export function riskWords({ code, since, topicNames: topics = [], assignmentId }, titleOf) {
	const from = since ? ` since ${day(since)}` : "";
	switch (code) {
		case "INACTIVE": return `No answer${from}`;
		case "WEAK_CORE": return `${topics.length ? `Weak in ${listed(topics)}` : "Weak core topics"}${from}`;
		case "FALLING": return `${topics.length ? `Falling in ${listed(topics)}` : "Falling"}${from}`;
		case "ASSIGNMENT_AT_RISK": return `${assignmentWords(assignmentId && titleOf(assignmentId))} is at risk${from}`;
		default: return `At risk${from}`;
	}
}

/** @typedef {{inactiveAfterMs: number, weakTopics: number}} Thresholds when somebody is said to be at risk */

const HOUR_MS = 3_600_000;

/** Who is said to be at risk. @param {Thresholds} thresholds */
export function riskRule({ inactiveAfterMs, weakTopics }) {
	const hours = Math.round(inactiveAfterMs / HOUR_MS);
	const time = hours % 24 ? counted(hours, "hour") : counted(hours / 24, "day");
	return `Who does not answer for ${time}, is weak in ${counted(weakTopics, "topic")} or more, falls, or may miss an assignment`;
}

/** How many answers a page leads to. */
export const MOST_SHOWN = 5;

/** The ids of the answers that a reason rests on. @param {Reason} reason */
export function evidenceOf({ code, evidence = [] }) {
	return code === "ASSIGNMENT_AT_RISK" ? [] : evidence;
}

/** @param {string | undefined} title */
function assignmentWords(title) {
	return title ? `The assignment “${title}”` : "An assignment";
}
