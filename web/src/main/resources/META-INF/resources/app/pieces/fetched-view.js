import { html, nothing } from "lit";
import { loadingNote, problemNote } from "./notes.js";
import { clock } from "./words.js";

/**
 * What was fetched, or what is known of it so far: that it comes, that it failed, or that it is not the newest.
 * @template T
 * @param {import("./fetched.js").Fetched<T>} fetched
 * @param {string} loading
 * @param {(value: T) => unknown} show
 */
export function fetchedView(fetched, loading, show) {
	const { value, problem, at } = fetched;
	const again = () => fetched.load();
	if (value === undefined) {
		return problem ? problemNote(problem, { again }) : loadingNote(loading);
	}
	return html`
		${problem ? html`<p class="note problem" role="status">This is as of <span class="number">${at ? clock(at) : ""}</span>: the newest can't be fetched.
			<button type="button" class="plain" @click=${again}>Try again</button></p>` : nothing}
		${show(value)}`;
}
