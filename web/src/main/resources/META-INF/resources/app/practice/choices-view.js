import { html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { share } from "../pieces/words.js";
import { switched, verdictOf } from "./choices.js";

/** @typedef {import("./question-view.js").Question} Question */

/** What to do with the options. @param {Question} question */
export function legendOf({ kind }) {
	return kind === "single" ? "Choose one" : "Choose all that are right";
}

/** The options to choose from. @param {Question} question @param {string[]} choices @param {(choices: string[]) => void} choose */
export function optionsView(question, choices, choose) {
	const { kind, options = [] } = question;
	const first = options.find(({ id }) => choices.includes(id)) ?? options[0];
	return html`
		<fieldset class="options" aria-describedby="question">
			<legend class="hidden-text">${legendOf(question)}</legend>
			${options.map((option) => html`
				<label>
					<input id=${option === first ? "answer" : nothing} type=${kind === "single" ? "radio" : "checkbox"} name="choice"
						.checked=${live(choices.includes(option.id))}
						@change=${(/** @type {Event} */ { target }) =>
							choose(switched(question, choices, option.id, /** @type {HTMLInputElement} */ (target).checked))}>
					<span class="text">${option.text}</span>
				</label>`)}
		</fieldset>`;
}

/** The options again, now with what was chosen. @param {Question} question @param {string[]} choices */
export function chosenView({ options = [] }, choices) {
	return html`<ul class="options">${options.map(({ id, text }) => choices.includes(id)
		? html`<li class="chosen"><i class="shape" aria-hidden="true"></i><span class="text">${text}</span><span class="small">chosen</span></li>`
		: html`<li class="quiet"><i class="shape" aria-hidden="true"></i><span class="text">${text}</span></li>`)}</ul>`;
}

/** A grade by choices: right or wrong, and nothing about words. @param {Question} question @param {import("./awaiting-grade.js").Answer} answer */
export function choicesGradeView(question, answer) {
	const shape = answer.state === "unsure" ? "unsure" : answer.grade.score === 1 ? "covered" : "wrong";
	return html`
		<p class="verdict">
			<span><i class="shape ${shape}" aria-hidden="true"></i> ${verdictOf(question, answer)}</span>
			${answer.state === "unsure" ? nothing : html`<span>Score <b class="number">${share(answer.grade.score)}</b></span>`}
		</p>`;
}
