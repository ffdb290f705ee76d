import { html, nothing } from "lit";

/** @typedef {{id: string, text: string, code?: string | null, kind?: string, options?: {id: string, text: string}[], level?: string, topics?: {id: string, name?: string}[]}} Question */

/** @param {Question} question */
export function aboutQuestion(question) {
	const topics = (question.topics ?? []).map((topic) => topic.name).filter(Boolean);
	return [...topics, question.level].filter(Boolean).join(" · ");
}

/** @param {Question} question */
export function questionView(question) {
	return html`
		<div class="question">
			<h1 tabindex="-1" id="question">${question.text}</h1>
			${question.code ? html`<pre tabindex="0" role="region" aria-label="Code of the question"><code>${question.code}</code></pre>` : nothing}
			${aboutQuestion(question) ? html`<p class="quiet small">${aboutQuestion(question)}</p>` : nothing}
		</div>`;
}

/** How far the session is: a bar of steps, and the same in words. @param {{position: number, count: number}} where from 0 */
export function stepsView({ position, count }) {
	return html`
		<div class="steps" role="img" aria-label="Question ${position + 1} of ${count}">
			${Array.from({ length: count }, (_, index) => html`<i class=${index < position ? "done" : index === position ? "now" : ""}></i>`)}
		</div>`;
}
