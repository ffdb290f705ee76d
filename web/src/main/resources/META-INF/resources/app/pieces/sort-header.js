import { html, nothing } from "lit";

/**
 * A column's header, which sorts by it.
 * @template T
 * @param {import("./sorting.js").Sorting<T>} sorting
 * @param {string} column
 * @param {string} words
 * @param {() => void} changed
 * @param {string} [look]
 */
export function sortHeader(sorting, column, words, changed, look = "") {
	const sorted = sorting.column === column;
	const sort = () => {
		sorting.by(column);
		changed();
	};
	return html`<th scope="col" class=${look} aria-sort=${sorted ? (sorting.descending ? "descending" : "ascending") : nothing}><button type="button" class="sort" @click=${sort}>${words}<span
		class="arrow" aria-hidden="true">${sorted ? (sorting.descending ? "↓" : "↑") : ""}</span></button></th>`;
}
