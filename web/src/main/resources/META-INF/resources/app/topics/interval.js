import { svg, html } from "lit";
import { counted, share } from "../pieces/words.js";
import { THRESHOLD, QUESTIONS_NEEDED } from "./report.js";

/** @param {number} value from 0 to 1 @returns {string} where it stands on the line */
export function at(value) {
	return `${(value * 100).toFixed(1)}%`;
}

/**
 * Mastery with its 90 % interval on a line from 0 to 1, and the threshold as a dashed line. The numbers stand beside it as text.
 * @param {import("./report.js").TopicItem} item
 */
export function intervalView({ mastery, low, high, state, questions }) {
	if (state === "no-data" || mastery === null || low === null || high === null) {
		return html`<span class="quiet">${tooLittle(questions)}</span>`;
	}
	return html`
		<span class="interval ${state}">
			<svg aria-hidden="true">${svg`
				<line class="axis" x1=${at(0)} x2=${at(1)} y1="10" y2="10"/>
				<line class="threshold" x1=${at(THRESHOLD)} x2=${at(THRESHOLD)} y1="1" y2="19"/>
				<line class="band" x1=${at(low)} x2=${at(high)} y1="10" y2="10"/>
				<circle class="dot" cx=${at(mastery)} cy="10" r="4.5"/>`}
			</svg>
			<span class="figures"><b>${share(mastery)}</b> <span class="quiet">${share(low)} to ${share(high)}</span></span>
		</span>`;
}

/** What is still needed before there is a number. @param {number} questions answered so far */
export function tooLittle(questions) {
	const left = Math.max(1, QUESTIONS_NEEDED - questions);
	return `shows after ${counted(left, "more question")}`;
}
