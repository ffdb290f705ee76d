import { html } from "lit";
import { rangeView } from "../pieces/range.js";
import { counted } from "../pieces/words.js";

/** @typedef {import("./report.js").Thresholds} Thresholds */

/**
 * Mastery with its 90 % interval, and the threshold as a dashed line.
 * @param {Pick<import("./report.js").TopicItem, "mastery" | "low" | "high" | "state" | "questions">} item
 * @param {Thresholds} thresholds
 */
export function intervalView({ mastery, low, high, state, questions }, { weakBelow, minQuestions }) {
	if (state === "no-data" || mastery === null || low === null || high === null) {
		return html`<span class="quiet">${tooLittle(questions, minQuestions)}</span>`;
	}
	return rangeView({ value: mastery, low, high, state, marks: [weakBelow] });
}

/** What is still needed before there is a number. @param {number} questions answered so far @param {number} needed */
function tooLittle(questions, needed) {
	const left = Math.max(1, needed - questions);
	return `shows after ${counted(left, "more question")}`;
}
