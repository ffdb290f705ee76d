import { counted, dayAndTime, until } from "../pieces/words.js";

/**
 * @typedef {object} Cohort a class, as the list has it
 * @property {string} id
 * @property {string} name
 * @property {string} [joinCode] only for who teaches it
 * @property {number} [memberCount]
 * @property {string} [joinedAt] only for who is in it
 */

/**
 * @typedef {object} Assignment as who has to do it sees it
 * @property {string} id
 * @property {string} cohortId
 * @property {string} [cohort] the name of the class
 * @property {string} title
 * @property {number} questionCount
 * @property {number} answeredCount
 * @property {string | null} dueAt
 * @property {"open" | "done" | "overdue"} state
 * @property {string} [sessionId] once it is begun
 */

/** @param {Cohort[]} cohorts */
export function taught(cohorts) {
	return cohorts.filter(({ joinCode }) => joinCode);
}

/** An admin sees every class, and may be in one as well. @param {Cohort[]} cohorts */
export function joined(cohorts) {
	return cohorts.filter(({ joinCode, joinedAt }) => !joinCode || joinedAt);
}

const ORDER = ["overdue", "open", "done"];

/** What is to be done first comes first. @param {Assignment[]} assignments */
export function mostUrgentFirst(assignments) {
	return assignments.toSorted((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || (a.dueAt ?? "9").localeCompare(b.dueAt ?? "9"));
}

/** "3 of 8 answered, due in 2 days (Mon 30 Nov 2026, 18:00)". @param {Assignment} assignment @param {Date} now */
export function standing({ state, questionCount, answeredCount, dueAt }, now) {
	if (state === "done") {
		return `done, ${counted(answeredCount, "answer")}`;
	}
	const answered = answeredCount > 0 ? `${answeredCount} of ${questionCount} answered` : counted(questionCount, "question");
	return dueAt ? `${answered}, ${state === "overdue" ? "was due" : "due"} ${until(dueAt, now)} (${dayAndTime(dueAt)})` : answered;
}

/** What the button of an assignment says. @param {Assignment} assignment */
export function action({ state, answeredCount, sessionId }) {
	if (state === "done") {
		return sessionId ? "See it" : "";
	}
	return sessionId || answeredCount > 0 ? "Go on" : "Start";
}

/** Codes are typed off a screen: blanks and lower case are no mistake. @param {string} typed */
export function codeOf(typed) {
	return typed.replaceAll(/\s/g, "").toUpperCase();
}
