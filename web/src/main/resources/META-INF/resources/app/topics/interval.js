import { html } from "lit";
import { rangeView } from "../pieces/range.js";
import { counted } from "../pieces/words.js";
import { THRESHOLD, QUESTIONS_NEEDED } from "./report.js";

/**
 * Mastery with its 90 % interval, and the threshold as a dashed line.
 * @param {Pick<import("./report.js").TopicItem, "mastery" | "low" | "high" | "state" | "questions">} item
 */
export function intervalView({ mastery, low, high, state, questions }) {
	if (state === "no-data" || mastery === null || low === null || high === null) {
		return html`<span class="quiet">${tooLittle(questions)}</span>`;
	}
	return rangeView({ value: mastery, low, high, state, marks: [THRESHOLD] });
}

/** What is still needed before there is a number. @param {number} questions answered so far */
export function tooLittle(questions) {
	const left = Math.max(1, QUESTIONS_NEEDED - questions);
	return `shows after ${counted(left, "more question")}`;
}
