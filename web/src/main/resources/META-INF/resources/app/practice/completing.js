const LATE_GRADES_MS = 2_000;

/** @typedef {import("./summary-view.js").Summary} Summary */

/**
 * Ends a session. Who was quicker than the grader gets a first summary, and further ones until no grade is missing.
 * @param {import("../http/api.js").Api} api
 * @param {string} sessionId
 * @param {AbortSignal} signal
 * @returns {AsyncGenerator<Summary>}
 */
export async function* summaries(api, sessionId, signal) {
	const path = `/sessions/${sessionId}/completion`;
	/** @type {Summary} */
	let summary = await api.post(path);
	yield summary;
	while (summary.pendingCount > 0 && !signal.aborted) {
		await new Promise((resolve) => setTimeout(resolve, LATE_GRADES_MS));
		summary = await api.post(path).catch(() => summary); // the first one stands meanwhile
		yield summary;
	}
}
