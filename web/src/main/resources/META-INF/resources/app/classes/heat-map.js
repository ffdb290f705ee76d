import { counted, share } from "../pieces/words.js";
import { STATE_WORDS } from "../topics/report.js";

/** @typedef {{topicId: string, topic: string}} Topic */

/** @typedef {{learnerId: string, name: string}} Learner */

/**
 * @typedef {object} Cell what is known of a learner in a topic; there is none where nothing was answered
 * @property {string} learnerId
 * @property {string} topicId
 * @property {"no-data" | "unclear" | "weak" | "strong"} state
 * @property {number | null} mastery
 * @property {number | null} low
 * @property {number | null} high
 * @property {number} answers
 * @property {string | null} [lastSeen]
 * @property {"up" | "down" | null} [trend]
 */

/** `weakest`, `name`, or the id of the topic to sort the learners by. @typedef {string} Order */

const LEVELS = 6;

/** The topics of a class by its learners, kept current by single cells. */
export class HeatMap {

	/** @param {{topics: Topic[], learners: Learner[], cells: Cell[], thresholds: import("../topics/report.js").Thresholds}} report */
	constructor({ topics, learners, cells, thresholds }) {
		this.thresholds = thresholds;
		this.topics = [...topics];
		this.learners = [...learners];
		/** @type {Map<string, Cell>} */
		this.cells = new Map(cells.map((cell) => [keyOf(cell), cell]));
		/** How often each learner's cells changed. @type {Map<string, number>} */
		this.changes = new Map();
		this.known = { topics: new Set(topics.map(({ topicId }) => topicId)), learners: new Set(learners.map(({ learnerId }) => learnerId)) };
	}

	/** Whether these are its learners, all of them and no other. @param {Learner[]} learners */
	isOf(learners) {
		return learners.length === this.learners.length && learners.every(({ learnerId }) => this.known.learners.has(learnerId));
	}

	/** @param {string} topicId */
	hasTopic(topicId) {
		return this.known.topics.has(topicId);
	}

	/** @param {string} learnerId @param {string} topicId */
	cell(learnerId, topicId) {
		return this.cells.get(keyOf({ learnerId, topicId }));
	}

	/** @param {string} learnerId */
	changesOf(learnerId) {
		return this.changes.get(learnerId) ?? 0;
	}

	/**
	 * @param {Cell & {topic?: string}} cell
	 * @returns {Cell | undefined | null} what it takes the place of, null when it is none of this map's
	 */
	take(cell) {
		if (!this.known.learners.has(cell.learnerId)) {
			return null;
		}
		if (!this.hasTopic(cell.topicId)) {
			this.known.topics.add(cell.topicId);
			this.topics.push({ topicId: cell.topicId, topic: cell.topic ?? cell.topicId });
		}
		const before = this.cells.get(keyOf(cell));
		this.cells.set(keyOf(cell), cell);
		this.changes.set(cell.learnerId, this.changesOf(cell.learnerId) + 1);
		return before;
	}

	/** The topics in which the class is weakest come first, those without a number last. @param {"weakest" | "name"} order @returns {Topic[]} */
	columns(order) {
		const means = new Map(this.topics.map(({ topicId }) => [topicId, this.meanOf(topicId)]));
		const mean = (/** @type {Topic} */ { topicId }) => means.get(topicId)?.mastery ?? 2;
		return this.topics.toSorted((a, b) => (order === "weakest" ? mean(a) - mean(b) : 0) || a.topic.localeCompare(b.topic));
	}

	/** Who has most weak topics comes first, and of those who has the lowest mean. @param {Order} order @returns {Learner[]} */
	rows(order) {
		if (order === "name") {
			return this.learners.toSorted(byName);
		}
		const rank = new Map(this.learners.map(({ learnerId }) => [learnerId, order === "weakest" ? this.#weakness(learnerId) : this.#lackIn(order, learnerId)]));
		return this.learners.toSorted((a, b) => (rank.get(b.learnerId) ?? 0) - (rank.get(a.learnerId) ?? 0) || byName(a, b));
	}

	/** What the class comes to in a topic: the mean of those whose mastery is measured. @param {string} topicId */
	meanOf(topicId) {
		const measured = this.#cellsOf(({ learnerId }) => this.cell(learnerId, topicId));
		return { mastery: measured.length ? sum(measured) / measured.length : undefined, learners: measured.length };
	}

	/** @param {string} topicId how many learners are in which state; no answer is `no-data` */
	statesOf(topicId) {
		const states = { weak: 0, unclear: 0, strong: 0, "no-data": 0 };
		for (const { learnerId } of this.learners) {
			states[this.cell(learnerId, topicId)?.state ?? "no-data"]++;
		}
		return states;
	}

	/** An answer may count for two topics; each topic counts it. */
	get answers() {
		return [...this.cells.values()].reduce((total, { answers }) => total + answers, 0);
	}

	/** Weak topics count whole, the mean decides between equals. @param {string} learnerId */
	#weakness(learnerId) {
		const cells = this.topics.map(({ topicId }) => this.cell(learnerId, topicId)).filter((cell) => cell !== undefined);
		const measured = cells.filter(isMeasured);
		const weak = cells.filter(({ state }) => state === "weak").length;
		return measured.length ? weak + 1 - sum(measured) / measured.length : -1;
	}

	/** @param {string} topicId @param {string} learnerId */
	#lackIn(topicId, learnerId) {
		const cell = this.cell(learnerId, topicId);
		return cell && isMeasured(cell) ? 1 - (cell.mastery ?? 0) : -1;
	}

	/** @param {(learner: Learner) => Cell | undefined} cell */
	#cellsOf(cell) {
		return this.learners.map(cell).filter((one) => one !== undefined && isMeasured(one)).map((one) => /** @type {Cell} */ (one));
	}

}

/** @param {Cell} cell */
export function isMeasured({ state, mastery }) {
	return state !== "no-data" && mastery !== null;
}

/** The step of the colour scale, from 0 to 5. @param {number} mastery */
export function levelOf(mastery) {
	return Math.min(LEVELS - 1, Math.floor(mastery * LEVELS));
}

/** "weak, .38, 9 answers". @param {Cell | undefined} cell */
export function cellWords(cell) {
	if (!cell) {
		return "no answer";
	}
	return isMeasured(cell) ? `${STATE_WORDS[cell.state]}, ${share(cell.mastery ?? 0)}, ${counted(cell.answers, "answer")}` : `${STATE_WORDS["no-data"]}, ${counted(cell.answers, "answer")}`;
}

/** @param {{learnerId: string, topicId: string}} cell */
export function keyOf({ learnerId, topicId }) {
	return `${learnerId}\n${topicId}`;
}

/** @param {Cell[]} cells */
function sum(cells) {
	return cells.reduce((total, { mastery }) => total + (mastery ?? 0), 0);
}

/** @param {Learner} a @param {Learner} b */
function byName(a, b) {
	return a.name.localeCompare(b.name);
}
