/** @typedef {import("../topics/report.js").TopicItem} TopicItem */

/**
 * @typedef {object} Role a blueprint of an interview
 * @property {string} id
 * @property {string} name
 * @property {string} [level]
 * @property {{topicId: string, weight: number}[]} topics with weights that need not add up to 1
 */

/**
 * @typedef {object} Part what one topic contributes
 * @property {string} topicId
 * @property {string} topic
 * @property {number} weight its share of the role, from 0 to 1
 * @property {boolean} answered
 * @property {"no-data" | "unclear" | "weak" | "strong"} state
 * @property {number} mastery
 * @property {number} low
 * @property {number} high
 * @property {number} answers
 * @property {number} questions
 * @property {number} holdsBack by how much readiness would rise if this topic were at the target: weight · (target − mastery)
 */

/** What a topic without an answer is taken for: anything from 0 to 1, in the middle until it is asked. */
const UNKNOWN = { mastery: 0.5, low: 0, high: 1 };

/**
 * The score to expect in an interview that asks for a role's topics as its blueprint weighs them: Σ weight · mastery. Its interval goes from
 * Σ weight · low to Σ weight · high, as if all topics erred the same way. That is the widest that it can be, and the errors do lean one way:
 * all come from answers of one person.
 */
export class Readiness {

	/**
	 * @param {Role} role
	 * @param {TopicItem[]} items the weak-topic report
	 * @param {Pick<import("../topics/report.js").Thresholds, "strongAbove" | "minQuestions">} thresholds of the report
	 * @param {(topicId: string) => string} nameOf for topics that the report doesn't have
	 */
	constructor(role, items, { strongAbove, minQuestions }, nameOf = (topicId) => topicId) {
		/** Where a topic stops holding back: from here on it counts as strong when we are sure enough. */
		this.target = strongAbove;
		this.questionsNeeded = minQuestions;
		const known = new Map(items.map((item) => [item.topicId, item]));
		const total = role.topics.reduce((sum, { weight }) => sum + weight, 0) || 1;
		/** In the order of the blueprint. @type {Part[]} */
		this.parts = role.topics.map(({ topicId, weight }) => part(topicId, weight / total, known.get(topicId), { nameOf, target: this.target }));
	}

	get expected() {
		return this.#weighed(({ mastery }) => mastery);
	}

	get low() {
		return this.#weighed(({ low }) => low);
	}

	get high() {
		return this.#weighed(({ high }) => high);
	}

	/** An answer may count for two topics; each topic counts it. */
	get answers() {
		return this.parts.reduce((sum, { answers }) => sum + answers, 0);
	}

	/** The share of the role that answers tell something of. */
	get measured() {
		return this.#weighed(({ answered }) => answered ? 1 : 0);
	}

	/** Topics below the target that were answered, the greatest gain first. */
	get holdingBack() {
		return this.parts.filter(({ answered, holdsBack }) => answered && holdsBack > 0).sort((a, b) => b.holdsBack - a.holdsBack);
	}

	/** Topics without an answer, the heaviest first. */
	get unmeasured() {
		return this.parts.filter(({ answered }) => !answered).sort((a, b) => b.weight - a.weight);
	}

	/** Topics at the target or above. */
	get holding() {
		return this.parts.filter(({ answered, holdsBack }) => answered && holdsBack === 0).sort((a, b) => b.mastery - a.mastery);
	}

	/** @param {(part: Part) => number} value */
	#weighed(value) {
		return this.parts.reduce((sum, part) => sum + part.weight * value(part), 0);
	}

}

/** @param {string} topicId @param {number} weight @param {TopicItem | undefined} item @param {{nameOf: (topicId: string) => string, target: number}} known @returns {Part} */
function part(topicId, weight, item, { nameOf, target }) {
	const { mastery, low, high } = numbersOf(item) ?? UNKNOWN;
	const answered = (item?.answers ?? 0) > 0;
	return {
		topicId, topic: item?.topic ?? nameOf(topicId), weight, answered, state: item?.state ?? "no-data",
		mastery, low, high, answers: item?.answers ?? 0, questions: item?.questions ?? 0, holdsBack: weight * Math.max(0, target - mastery),
	};
}

/** @param {TopicItem | undefined} item */
function numbersOf(item) {
	const { mastery = null, low = null, high = null } = item ?? {};
	return mastery === null || low === null || high === null ? undefined : { mastery, low, high };
}
