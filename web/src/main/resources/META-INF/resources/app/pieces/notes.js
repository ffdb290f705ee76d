import { html, nothing } from "lit";

/** @typedef {import("../http/problem.js").Problem} Problem */

/**
 * What went wrong and what to do about it.
 * @param {Problem | undefined} thrown
 * @param {{again?: () => void, fields?: string[]}} [around] `fields` show what is wrong with them themselves
 */
export function problemNote(thrown, { again, fields = [] } = {}) {
	const problem = thrown?.besides(fields);
	if (!problem) {
		return nothing;
	}
	return html`
		<div class="note problem" role="alert">
			${problem.errors.length ? faults(problem.errors) : html`<p class="title">${problem.title}</p>${problem.detail ? html`<p>${problem.detail}</p>` : nothing}`}
			${again ? html`<p><button type="button" @click=${again}>Try again</button></p>` : nothing}
		</div>`;
}

/** The contract's own words for such a problem are meant for programs. @param {import("../http/problem.js").FieldError[]} errors */
function faults(errors) {
	return html`<p class="title">This can't be taken as it is</p><ul>${errors.map(({ field, message }) => html`<li>${field}: ${message}</li>`)}</ul>`;
}

/** @param {string} text */
export function loadingNote(text) {
	return html`<p class="loading" role="status">${text}</p>`;
}
