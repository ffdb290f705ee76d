import { html, nothing } from "lit";

/** @typedef {import("../http/problem.js").Problem} Problem */

/** What the server finds wrong with one field, to stand below it. @param {Problem | undefined} problem @param {string} field its name and its id */
export function fieldError(problem, field) {
	const message = problem?.messageFor(field);
	return message ? html`<p class="field-error" id="${field}-error">${message}</p>` : nothing;
}

/** For `aria-invalid`. @param {Problem | undefined} problem @param {string} field */
export function invalid(problem, field) {
	return problem?.messageFor(field) ? "true" : nothing;
}

/** For `aria-describedby`: what always describes the field, and its error when there is one. @param {Problem | undefined} problem @param {string} field @param {string} always ids */
export function describedBy(problem, field, always = "") {
	return [always, problem?.messageFor(field) ? `${field}-error` : ""].filter(Boolean).join(" ") || nothing;
}

/** Leads to the first field that is at fault. @param {HTMLElement} form */
export function focusInvalid(form) {
	const field = /** @type {HTMLElement | null} */ (form.querySelector("[aria-invalid]"));
	field?.focus();
	return field !== null;
}
