import { html } from "lit";
import { loadingNote, problemNote } from "../pieces/notes.js";

/** @typedef {import("./practice.js").Practice} Practice */

export function openingView() {
	return html`<h1 tabindex="-1" class="hidden-text">Practice</h1>${loadingNote("Opening the session…")}`;
}

/** Every question has its answer, and the session goes on to its summary. @param {Practice} practice */
export function allAnsweredView(practice) {
	return html`
		<h1 tabindex="-1">All questions are answered</h1>
		${problemNote(practice.problem)}
		${practice.step === "completing"
			? loadingNote("Putting the summary together…")
			: html`<p class="row"><button type="button" class="go" @click=${() => practice.complete()}>See the summary</button></p>`}`;
}

/** @param {Practice} practice @param {() => void} again */
export function failedView({ problem }, again) {
	const gone = problem?.status === 404;
	return html`
		<h1 tabindex="-1">${gone ? "There is no such session" : "The session can't be opened"}</h1>
		${gone ? html`<p>It may be somebody else's, or it is gone.</p>` : problemNote(problem, { again })}
		<p class="row"><a class="button go" href="/banks">Choose a bank</a></p>`;
}
