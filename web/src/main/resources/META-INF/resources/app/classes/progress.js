import { counted } from "../pieces/words.js";

/**
 * @typedef {object} Progress of an assignment
 * @property {string} assignmentId
 * @property {string} title
 * @property {string | null} dueAt
 * @property {number} questionCount
 * @property {{learnerId: string, name: string, answered: number, meanScore: number | null, lastAt: string | null, state: "done" | "open" | "overdue" | "not-started"}[]} learners
 * @property {{questionId: string, question?: string, n: number, facility: number | null, discriminationIndex: number | null}[]} [questions]
 */

/** @type {[Progress["learners"][number]["state"], string][]} */
export const PROGRESS_STATES = [["done", "done"], ["open", "on the way"], ["overdue", "overdue"], ["not-started", "not started"]];

/** Who needs a word comes first. @param {Progress["learners"]} learners */
export function lastFirst(learners) {
	const order = ["overdue", "not-started", "open", "done"];
	return learners.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state) || a.name.localeCompare(b.name));
}

/** "7 done, 14 on the way, 7 not started of 28 learners". @param {Progress} progress */
export function progressWords({ learners }) {
	const counts = PROGRESS_STATES.map(([state, words]) => ({ words, n: learners.filter((learner) => learner.state === state).length }));
	return `${counts.filter(({ n }) => n > 0).map(({ n, words }) => `${n} ${words}`).join(", ") || "nobody"} of ${counted(learners.length, "learner")}`;
}

/** @param {string} state */
export function stateWords(state) {
	return PROGRESS_STATES.find(([name]) => name === state)?.[1] ?? state;
}

/** What the discrimination index of a question in an assignment says: how many more of the best 27 % than of the worst got it. @param {number | null} index */
export function indexWords(index) {
	if (index === null) {
		return "too few answers";
	}
	return index >= 0.4 ? "tells well" : index >= 0.2 ? "tells somewhat" : index >= 0 ? "hardly tells" : "the weaker do better";
}

/** A local date and time of a form as the API takes it. @param {string} local */
export function instant(local) {
	return local ? new Date(local).toISOString() : null;
}
