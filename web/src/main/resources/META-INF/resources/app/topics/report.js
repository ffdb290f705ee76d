import { counted, lasting, listed, share } from "../pieces/words.js";

/**
 * @typedef {object} TopicItem one topic of the weak-topic report
 * @property {string} topicId
 * @property {string} topic
 * @property {"no-data" | "unclear" | "weak" | "strong"} state
 * @property {number | null} mastery from 0 to 1; null, as the next two, where nothing was answered yet
 * @property {number | null} low
 * @property {number | null} high
 * @property {number} answers
 * @property {number} questions
 * @property {string | null} lastSeen
 * @property {"up" | "down" | null} [trend] only where the intervals of before and now don't overlap
 * @property {number | null} [medianMs] the median time at the last answers
 * @property {string | null} reason
 * @property {string[]} evidence answer ids, oldest first
 * @property {string[]} next question ids
 */

/**
 * @typedef {object} Thresholds where a mastery becomes a state: the settings by which the reports were made
 * @property {number} weakBelow mastery below this is weak when that is sure enough
 * @property {number} strongAbove mastery above this is strong when that is sure enough
 * @property {number} sureness how probable a state has to be, from 0 to 1
 * @property {number} minQuestions different questions of a topic before anything is said about it
 * @property {number} slowMs median time at an answer above which it is called slow
 */

export const STATE_WORDS = { weak: "weak", unclear: "unclear", strong: "strong", "no-data": "too early to say" };

export const TREND_WORDS = { up: "rising", down: "falling" };

/** @type {Record<string, string | ((thresholds: Thresholds) => string)>} */
const REASONS = {
	LOW_SCORES: "Low scores",
	MISSED_POINT: "Key points missed",
	NO_TRADE_OFF: "No trade-off named",
	STALE: "Not practised for a while",
	ONLY_EASY: "Only easy questions so far",
	SLOW: ({ slowMs }) => `Answers take longer than ${lasting(slowMs)}`,
};

/** @param {string | null | undefined} code @param {Thresholds} thresholds */
export function reasonWords(code, thresholds) {
	const words = code ? REASONS[code] ?? "See the answers" : "";
	return typeof words === "string" ? words : words(thresholds);
}

/** The weak-topic report as it stands, kept current by single items. */
export class TopicReport {

	constructor() {
		/** @type {Map<string, TopicItem>} */
		this.byId = new Map();
	}

	/** The topics with an answer in the order of the report: weakest first, and last those that nothing is said of. @returns {TopicItem[]} */
	get items() {
		return [...this.byId.values()].filter((item) => item.answers > 0).sort((a, b) =>
			Number(a.state === "no-data") - Number(b.state === "no-data") || (a.mastery ?? 1) - (b.mastery ?? 1) || (a.topicId < b.topicId ? -1 : 1));
	}

	/** The names of the topics without one. */
	get notAsked() {
		return [...this.byId.values()].filter((item) => item.answers === 0).map((item) => item.topic).sort((a, b) => a.localeCompare(b));
	}

	/** @param {TopicItem} item @returns {boolean} whether that changed what the page shows */
	take(item) {
		const before = this.byId.get(item.topicId);
		this.byId.set(item.topicId, item);
		return !before || shown(before) !== shown(item);
	}

	/** Whether the topic was not heard of before. @param {TopicItem} item */
	isNew(item) {
		return !this.byId.has(item.topicId);
	}

	/** Takes only the topics that it lacks: what the stream told of the others may be newer. @param {TopicItem[]} items */
	fillIn(items) {
		items.filter((item) => this.isNew(item)).forEach((item) => this.take(item));
	}

	get headline() {
		const weak = this.items.filter((item) => item.state === "weak").map((item) => item.topic);
		if (weak.length > 3) {
			return `${listed([...weak.slice(0, 2), `${weak.length - 2} more`])} are your weak topics`;
		}
		if (weak.length > 0) {
			return weak.length === 1 ? `${weak[0]} is your weak topic` : `${listed(weak)} are your weak topics`;
		}
		return this.#withoutWeak();
	}

	/** "13 of 16 topics measured"; answers can't be summed up, because one may count for several topics */
	get basis() {
		const measured = this.items.filter((item) => item.state !== "no-data");
		return `${measured.length} of ${counted(this.byId.size, "topic")} measured`;
	}

	#withoutWeak() {
		const states = this.items.map((item) => item.state);
		if (states.includes("unclear")) {
			return "No weak topic so far, and some are still unclear";
		}
		return states.includes("strong") ? "No weak topic so far" : "Too little is known yet to name a weak topic";
	}

}

/** How long an answer took. @param {TopicItem} item */
export function timeWords({ medianMs }) {
	return medianMs === null || medianMs === undefined ? "" : `half of the last within ${lasting(medianMs)}`;
}

/** The answers behind a topic's state that there is room for, the newest first. @param {TopicItem} item @param {number} most @returns {string[]} */
export function newestEvidence({ evidence = [] }, most) {
	return evidence.slice(-most).reverse();
}

/** @param {TopicItem} item @param {number} most */
export function evidenceHeading({ evidence = [] }, most) {
	return evidence.length > most ? `The newest ${most} of the ${evidence.length} answers behind it` : "The answers behind it";
}

/** A change in words, to be read aloud. @param {TopicItem} item */
export function changeSentence(item) {
	return item.state === "no-data" || item.mastery === null
		? `${item.topic}: ${counted(item.answers, "answer")} so far`
		: `${item.topic} is ${STATE_WORDS[item.state]}: mastery ${share(item.mastery)}, ${counted(item.answers, "answer")}`;
}

/** @param {TopicItem} item */
function shown({ state, mastery, low, high, answers, trend, medianMs, reason, next }) {
	return JSON.stringify([state, mastery, low, high, answers, trend, medianMs, reason, next]);
}
