/**
 * Every page of a list, one after the other.
 * @param {Pick<import("./api.js").Api, "get">} api
 * @param {string} path
 * @returns {Promise<any[]>}
 */
export async function allPages(api, path) {
	const all = [];
	/** @type {string | null} */
	let cursor = null;
	do {
		const { items, nextCursor } = await api.get(path, { query: { limit: 200, cursor } });
		all.push(...items);
		cursor = nextCursor ?? null;
	} while (cursor);
	return all;
}
