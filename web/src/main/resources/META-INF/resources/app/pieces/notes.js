import { html, nothing } from "lit";

/** @typedef {import("../http/problem.js").Problem} Problem */

/**
 * What went wrong and what to do about it.
 * @param {Problem | undefined} problem
 * @param {{again?: () => void}} [offer]
 */
export function problemNote(problem, { again } = {}) {
	if (!problem) {
		return nothing;
	}
	return html`
		<div class="note problem" role="alert">
			<p class="title">${problem.title}</p>
			${problem.detail ? html`<p>${problem.detail}</p>` : nothing}
			${problem.errors.length ? html`<ul>${problem.errors.map((error) => html`<li>${error.message}</li>`)}</ul>` : nothing}
			${again ? html`<p><button type="button" @click=${again}>Try again</button></p>` : nothing}
		</div>`;
}

/** @param {string} text */
export function loadingNote(text) {
	return html`<p class="loading" role="status">${text}</p>`;
}
