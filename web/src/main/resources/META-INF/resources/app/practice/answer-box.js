import { html } from "lit";
import { live } from "lit/directives/live.js";
import { describedBy, fieldError, invalid } from "../pieces/fields.js";
import { problemNote } from "../pieces/notes.js";
import { counted } from "../pieces/words.js";
import { choosing, isClosed } from "./choices.js";
import { legendOf, optionsView } from "./choices-view.js";
import { speakingSeconds, spoken, wordsIn } from "./speaking.js";

/** @typedef {import("./practice.js").Practice} Practice */

/** Where the question at hand is answered: in words, or by its options. @param {Practice} practice @param {(event: SubmitEvent) => void} submitted */
export function answerBox(practice, submitted) {
	const { round: { question, ready }, problem } = practice;
	const field = isClosed(question) ? "choices" : "text";
	const [label, box, hint] = isClosed(question) ? byChoice(practice) : inWords(practice);
	return html`
		${label}
		<form class="answer" @submit=${submitted}>
			${box}
			${fieldError(problem, field)}
			<div class="row">
				<button class="go" aria-disabled=${!ready} aria-describedby="answer-length">Submit <kbd aria-hidden="true">Ctrl ↵</kbd></button>
				<span class="quiet small" id="answer-length">${hint}</span>
			</div>
			${problemNote(problem, { fields: [field] })}
		</form>`;
}

/** @param {Practice} practice */
function inWords(practice) {
	const { problem, round: { text } } = practice;
	const words = wordsIn(text);
	return [
		html`<label class="margin" for="answer">Your answer, as you would say it</label>`,
		html`<textarea id="answer" name="answer" rows="8" spellcheck="true" aria-describedby=${describedBy(problem, "text", "question answer-length")} aria-invalid=${invalid(problem, "text")} .value=${live(text)}
			@input=${(/** @type {InputEvent} */ event) => practice.type(/** @type {HTMLTextAreaElement} */ (event.target).value)}></textarea>`,
		words === 0 ? "Say it first, then type what you said" : `${counted(words, "word")}, about ${spoken(speakingSeconds(words))} to say`,
	];
}

/** @param {Practice} practice */
function byChoice(practice) {
	const { question, choices } = practice.round;
	return [
		html`<p class="margin choose" aria-hidden="true">${legendOf(question)}</p>`,
		optionsView(question, choices, (chosen) => practice.choose(chosen)),
		choosing(question, choices),
	];
}
