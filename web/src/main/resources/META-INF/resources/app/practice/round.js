import { ActiveTime } from "./active-time.js";
import { isClosed } from "./choices.js";
import { wordsIn } from "./speaking.js";

/** One question of a session and what becomes of it: the text or the choices, the time, the grade. */
export class Round {

	/**
	 * @param {object} start
	 * @param {number} start.position from 0
	 * @param {import("./question-view.js").Question} start.question
	 * @param {string} [start.text]
	 * @param {string[]} [start.choices] the ids of the options chosen
	 * @param {number} [start.activeMs] what an earlier visit spent on it
	 */
	constructor({ position, question, text = "", choices = [], activeMs = 0 }) {
		this.position = position;
		this.question = question;
		this.text = text;
		this.choices = choices;
		this.time = new ActiveTime(activeMs);
		/** "" until the server has the answer */
		this.answerId = "";
		/** undefined until it is graded @type {import("./awaiting-grade.js").Answer | undefined} */
		this.answer = undefined;
	}

	/** Whether there is something to hand in. */
	get ready() {
		return isClosed(this.question) ? this.choices.length > 0 : wordsIn(this.text) > 0;
	}

	/**
	 * What this device keeps of it.
	 * @template {"draft" | "unsent"} S
	 * @param {S} state
	 * @param {Date} now
	 */
	facts(state, now) {
		const { position, question, text } = this;
		const choices = isClosed(question) ? { choices: this.choices } : {};
		return { position, question, text, ...choices, state, clientTime: now.toISOString(), activeMs: this.time.beat() };
	}

}
