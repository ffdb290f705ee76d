import { allPages } from "../http/all-pages.js";
import { counted, listed } from "../pieces/words.js";

/** @typedef {{id: string, title: string, technology: string, questionCount: number, levels: string[] | Record<string, number>, visibility: string}} Bank */

/** @param {import("../http/api.js").Api} api @returns {Promise<Bank[]>} */
export function allBanks(api) {
	return allPages(api, "/banks");
}

/** @param {Bank} bank @returns {string[]} those that have questions */
export function levelsOf(bank) {
	const levels = bank.levels ?? [];
	return Array.isArray(levels) ? levels : Object.entries(levels).filter(([, n]) => n > 0).map(([level]) => level);
}

/** @param {Bank} bank */
export function aboutBank(bank) {
	return [bank.technology, counted(bank.questionCount, "question"), listed(levelsOf(bank)), bank.visibility === "private" ? "only yours" : ""]
		.filter(Boolean).join(" · ");
}

/** Sessions that were begun and not ended, newest first. @template {{state: string}} S @param {S[]} sessions */
export function unfinished(sessions) {
	return sessions.filter((session) => !["completed", "expired"].includes(session.state));
}

/** Sessions that are over and hold an answer to look at, newest first. @template {{state: string, answeredCount: number}} S @param {S[]} sessions */
export function finished(sessions) {
	return sessions.filter((session) => !unfinished([session]).length && session.answeredCount > 0);
}

/**
 * The sessions that this device can go on with by itself.
 * @param {import("../keeping/kept-answers.js").Kept[]} answers
 * @returns {{id: string, answeredCount: number, questionCount: number | undefined}[]}
 */
export function keptSessions(answers) {
	return answers.filter((kept) => kept.state !== "sent").map(({ sessionId, position, state, questionCount }) =>
		({ id: sessionId, answeredCount: position + (state === "unsent" ? 1 : 0), questionCount }));
}
