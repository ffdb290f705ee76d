import { ActiveTime } from "./active-time.js";

/** One question of a session and what becomes of it: the text, the time, the grade. */
export class Round {

	/**
	 * @param {object} start
	 * @param {number} start.position from 0
	 * @param {import("./question-view.js").Question} start.question
	 * @param {string} [start.text]
	 * @param {number} [start.activeMs] what an earlier visit spent on it
	 */
	constructor({ position, question, text = "", activeMs = 0 }) {
		this.position = position;
		this.question = question;
		this.text = text;
		this.time = new ActiveTime(activeMs);
		/** "" until the server has the answer */
		this.answerId = "";
		/** undefined until it is graded @type {import("./awaiting-grade.js").Answer | undefined} */
		this.answer = undefined;
	}

	/**
	 * What this device keeps of it.
	 * @template {"draft" | "unsent"} S
	 * @param {S} state
	 * @param {Date} now
	 */
	facts(state, now) {
		const { position, question, text } = this;
		return { position, question, text, state, clientTime: now.toISOString(), activeMs: this.time.beat() };
	}

}
