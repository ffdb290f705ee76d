import { daysBetween } from "../pieces/words.js";

/** @typedef {{interviewDate: string | null, minutesPerDay: number | null, roleId: string | null}} Plan */

/** A question takes as long as the answers so far did, or this long while there are none. */
const USUAL_MS = 180_000;

const MINUTE_MS = 60_000;

/** As many as a session takes. */
const MOST_A_DAY = 200;

/**
 * What to do a day until the interview. The minutes make so many questions. They go first to topics that are not measured yet, as many as it takes to
 * say something about each; the others are dealt out by how much each topic holds back, the largest remainders first, and none more than its banks hold.
 */
export class DailyPlan {

	/**
	 * @param {import("./readiness.js").Readiness} readiness
	 * @param {Plan} plan
	 * @param {object} known
	 * @param {(number | null | undefined)[]} known.medians of the time for an answer, in ms, by topic
	 * @param {(topicId: string) => number} known.held how many questions the banks hold of a topic
	 * @param {Date} now
	 */
	constructor(readiness, { interviewDate, minutesPerDay }, { medians, held }, now) {
		this.readiness = readiness;
		this.held = held;
		/** Whole days until the interview; negative when it is over, undefined without a date. */
		this.daysLeft = interviewDate ? daysBetween(now, localDay(interviewDate)) : undefined;
		const measuredMs = median(medians);
		this.timed = measuredMs !== undefined;
		this.questionMs = measuredMs ?? USUAL_MS;
		this.questionsPerDay = minutesPerDay ? Math.min(MOST_A_DAY, Math.max(1, Math.floor(minutesPerDay * MINUTE_MS / this.questionMs))) : 0;
	}

	/** Today and each day that is left, the day of the interview apart. */
	get questionsUntilThen() {
		return Math.max(0, this.daysLeft ?? 0) * this.questionsPerDay;
	}

	/** Today's questions. @returns {{topicId: string, topic: string, questions: number, toMeasure: boolean}[]} */
	get today() {
		const measuring = this.#measuring();
		const left = this.questionsPerDay - measuring.reduce((sum, { questions }) => sum + questions, 0);
		return [...measuring, ...this.#improving(left)];
	}

	/** How long so many questions take, in whole minutes. @param {number} questions */
	minutesFor(questions) {
		return Math.max(1, Math.round(questions * this.questionMs / MINUTE_MS));
	}

	#measuring() {
		let left = this.questionsPerDay;
		const { parts, questionsNeeded } = this.readiness;
		const open = parts.filter(({ questions }) => questions < questionsNeeded).sort((a, b) => b.weight - a.weight);
		return open.map(({ topicId, topic, questions }) => {
			const taken = Math.min(left, questionsNeeded - questions, this.held(topicId));
			left -= taken;
			return { topicId, topic, questions: taken, toMeasure: true };
		}).filter(({ questions }) => questions > 0);
	}

	/** @param {number} questions to deal out */
	#improving(questions) {
		const { holdingBack, questionsNeeded } = this.readiness;
		const weak = holdingBack.filter((part) => part.questions >= questionsNeeded);
		const total = weak.reduce((sum, { holdsBack }) => sum + holdsBack, 0);
		const exact = weak.map(({ topicId, topic, holdsBack }) => ({ topicId, topic, share: questions * holdsBack / total }));
		const dealt = exact.map(({ share, ...topic }) => ({ ...topic, questions: Math.floor(share), rest: share % 1 }));
		let left = questions - dealt.reduce((sum, topic) => sum + topic.questions, 0);
		for (const topic of dealt.toSorted((a, b) => b.rest - a.rest)) {
			if (left-- > 0) {
				topic.questions++;
			}
		}
		const there = dealt.map(({ rest, ...topic }) => ({ ...topic, questions: Math.min(topic.questions, this.held(topic.topicId)), toMeasure: false }));
		return there.filter((topic) => topic.questions > 0);
	}

}

/** A date without a time, as the reader's own day. @param {string} date */
function localDay(date) {
	return new Date(`${date.slice(0, 10)}T12:00`);
}

/** @param {(number | null | undefined)[]} values */
function median(values) {
	const known = values.filter((value) => value !== null && value !== undefined).sort((a, b) => a - b);
	return known.length ? known[Math.floor((known.length - 1) / 2)] : undefined;
}
