import { html, nothing } from "lit";
import { counted, ago, dayAndTime, percent, share, until } from "../pieces/words.js";
import { ClassPart } from "./class-part.js";
import { indexWords, lastFirst, progressWords, stateWords } from "./progress.js";
import "./assignment-form.js";

/** @typedef {import("./progress.js").Progress} Progress */

/** What the class has to do, and how far everybody is. @extends {ClassPart<{asOf?: string, items: Progress[]}>} */
class ClassAssignments extends ClassPart {

	static properties = { ...ClassPart.properties, making: { state: true } };

	constructor() {
		super();
		this.making = false;
	}

	get name() {
		return "assignments";
	}

	get heading() {
		return "Assignments";
	}

	updated() {
		if (this.report.value) {
			this.dispatchEvent(new CustomEvent("titles", { detail: new Map(this.report.value.items.map(({ assignmentId, title }) => [assignmentId, title])) }));
		}
	}

	/** @param {{items: Progress[]}} report */
	show({ items }) {
		return html`
			${items.length === 0 ? html`<p>What you assign will stand here, with how far each learner is.</p>` : html`
			<ul class="progress-list" aria-labelledby="assignments">${items.map((item) => this.#assignment(item))}</ul>`}
			${this.making
				? html`<ws-assignment-form .cohortId=${this.cohortId} @made=${this.#made} @given-up=${this.#givenUp}></ws-assignment-form>`
				: html`<p class="row"><button type="button" class=${items.length ? "" : "go"} @click=${this.#make}>New assignment</button></p>`}`;
	}

	/** @param {Progress} item */
	#assignment(item) {
		const { title, dueAt, questionCount, learners, questions = [] } = item;
		return html`
			<li>
				<h3>${title}</h3>
				<p class="quiet">${counted(questionCount, "question")}${dueAt ? `, due ${until(dueAt, new Date())} (${dayAndTime(dueAt)})` : ""} · ${progressWords(item)}</p>
				${learners.length ? html`<details><summary>Learners<span class="hidden-text"> of ${title}</span></summary>${this.#learners(item)}</details>` : nothing}
				${questions.length ? html`<details><summary>Questions<span class="hidden-text"> of ${title}</span></summary>${this.#questions(item)}</details>` : nothing}
			</li>`;
	}

	/** @param {Progress} item */
	#learners({ title, learners, questionCount }) {
		return html`
			<div class="scrolled" role="group" aria-label="Learners of ${title}" tabindex="0">
				<table class="figures-table" aria-label="Progress of each learner in ${title}">
					<thead><tr><th scope="col">Learner</th><th scope="col">State</th><th scope="col" class="end">Answered</th><th scope="col" class="end">Mean score</th><th scope="col">Last answer</th></tr></thead>
					<tbody>${lastFirst(learners).map(({ name, state, answered, meanScore, lastAt }) => html`
						<tr class=${state}><th scope="row">${name}</th><td class="state">${stateWords(state)}</td><td class="end">${answered} of ${questionCount}</td>
							<td class="end">${meanScore === null ? "–" : share(meanScore)}</td><td>${ago(lastAt, new Date())}</td></tr>`)}
					</tbody>
				</table>
			</div>`;
	}

	/** @param {Progress} item */
	#questions({ title, questions = [] }) {
		return html`
			<div class="scrolled" role="group" aria-label="Questions of ${title}" tabindex="0">
				<table class="figures-table" aria-label="Questions of ${title}">
					<thead><tr><th scope="col">Question</th><th scope="col" class="end">Learners</th><th scope="col" class="end">Facility</th><th scope="col">Tells the best 27 % from the worst</th></tr></thead>
					<tbody>${questions.map(({ questionId, question, n, facility, discriminationIndex }) => html`
						<tr><th scope="row"><a href="/questions/${encodeURIComponent(questionId)}">${question ?? questionId}</a></th><td class="end">${n}</td>
							<td class="end">${facility === null ? "–" : percent(facility)}</td><td>${discriminationIndex === null ? nothing : html`<b class="number">${signed(discriminationIndex)}</b> `}<span class="quiet">${indexWords(discriminationIndex)}</span></td></tr>`)}
					</tbody>
				</table>
			</div>`;
	}

	/** @param {{asOf?: string, items: Progress[]}} report */
	foot(report) {
		return super.foot(report, "", html` · <a href="/api${this.address}/questions.csv" download>CSV<span class="hidden-text"> of the assignments'</span> questions</a>`);
	}

	#make() {
		this.making = true;
	}

	async #made() {
		await this.#givenUp();
		await this.report.load();
	}

	async #givenUp() {
		this.making = false;
		await this.updateComplete;
		/** @type {HTMLElement | null} */ (this.querySelector("h2"))?.focus();
	}

}
customElements.define("ws-class-assignments", ClassAssignments);

/** @param {number} value from -1 to 1 */
function signed(value) {
	return `${value < 0 ? "−" : "+"}${share(Math.abs(value))}`;
}
