import { counted, listed, share } from "../pieces/words.js";

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
 * @property {string | null} reason
 * @property {string[]} evidence answer ids
 * @property {string[]} next question ids
 */

/** Below it a topic counts as weak when we are sure enough. */
export const THRESHOLD = 0.6;

/** Above it a topic counts as strong when we are sure enough. */
export const STRONG = 0.8;

/** Different questions of a topic before anything is said about it. */
export const QUESTIONS_NEEDED = 3;

export const STATE_WORDS = { weak: "weak", unclear: "unclear", strong: "strong", "no-data": "too early to say" };

export const TREND_WORDS = { up: "rising", down: "falling" };

/** @type {Record<string, string>} */
const REASONS = {
	LOW_SCORES: "Low scores",
	MISSED_POINT: "The same key point missed",
	NO_TRADE_OFF: "No trade-off named",
	STALE: "Not practised for a while",
	ONLY_EASY: "Only easy questions so far",
	SLOW: "Answers take longer than three minutes",
};

/** @param {string | null | undefined} code */
export function reasonWords(code) {
	return code ? REASONS[code] ?? "See the answers" : "";
}

const ORDER = ["weak", "unclear", "strong", "no-data"];

/** The weak-topic report as it stands, kept current by single items. */
export class TopicReport {

	constructor() {
		/** @type {Map<string, TopicItem>} */
		this.byId = new Map();
	}

	/** The topics with an answer, weakest first. @returns {TopicItem[]} */
	get items() {
		return [...this.byId.values()].filter((item) => item.answers > 0).sort((a, b) =>
			ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || (a.mastery ?? 1) - (b.mastery ?? 1) || a.topic.localeCompare(b.topic));
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

/** A change in words, to be read aloud. @param {TopicItem} item */
export function changeSentence(item) {
	return item.state === "no-data" || item.mastery === null
		? `${item.topic}: ${counted(item.answers, "answer")} so far`
		: `${item.topic} is ${STATE_WORDS[item.state]}: mastery ${share(item.mastery)}, ${counted(item.answers, "answer")}`;
}

/** @param {TopicItem} item */
function shown({ state, mastery, low, high, answers, trend, reason, next }) {
	return JSON.stringify([state, mastery, low, high, answers, trend, reason, next]);
}
