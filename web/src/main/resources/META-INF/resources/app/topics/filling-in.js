const ASK_AGAIN_MS = 1_000;
const MOST_ROUNDS = 10;

/**
 * Brings in the topics that stand beside a new one. The stream tells only of topics that change, so the first answer in a bank comes without
 * the bank's other topics; the report has them as soon as it knows of that answer, which may be a moment after the stream.
 * @param {import("./report.js").TopicReport} report
 * @param {import("../http/api.js").Api} api
 * @param {AbortSignal} signal stops it
 */
export async function fillIn(report, api, signal) {
	for (let round = 0; round < MOST_ROUNDS && !signal.aborted; round++) {
		const { items } = await api.get("/reports/me/topics");
		report.fillIn(items);
		if (knowsAll(items, report.items)) {
			return;
		}
		await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS));
	}
}

/** @typedef {import("./report.js").TopicItem} TopicItem */

/** @param {TopicItem[]} items @param {TopicItem[]} answered */
function knowsAll(items, answered) {
	const known = new Set(items.filter((item) => item.answers > 0).map((item) => item.topicId));
	return answered.every((item) => known.has(item.topicId));
}
