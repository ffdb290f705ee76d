const SOON_MS = [400, 600, 900, 1_300, 2_000, 3_000];
const LATER_MS = 5_000;

/**
 * @typedef {object} Answer as `GET /api/answers/{id}` has it
 * @property {string} id
 * @property {"submitted" | "graded" | "unsure"} state
 * @property {string} text
 * @property {any} grade
 * @property {string | null} [referenceAnswer] once it is graded, if the question has one
 */

/**
 * Waits until an answer has its grade. The stream of the session says when; where it is not live, asking again takes its place.
 * @param {string} answerId
 * @param {object} means
 * @param {import("../http/api.js").Api} means.api
 * @param {EventTarget & {live: boolean}} means.stream
 * @param {AbortSignal} means.signal stops the waiting
 * @returns {Promise<Answer | undefined>} undefined when stopped
 */
export async function gradedAnswer(answerId, { api, stream, signal }) {
	const bell = new Bell(answerId, stream, signal);
	try {
		for (let round = 0; !signal.aborted; round++) {
			const answer = await api.get(`/answers/${answerId}`).catch(passing);
			if (answer && answer.state !== "submitted") {
				return answer;
			}
			await bell.rings(stream.live ? LATER_MS : SOON_MS[round] ?? LATER_MS);
		}
		return undefined;
	}
	finally {
		bell.remove();
	}
}

/** An outage passes; anything else will not change by asking again. @param {any} problem */
function passing(problem) {
	if (problem.passing) {
		return undefined;
	}
	throw problem;
}

/** Rings when there is a reason to look again; one that rang while nobody waited is not forgotten. */
class Bell {

	/** @param {string} answerId @param {EventTarget} stream @param {AbortSignal} signal */
	constructor(answerId, stream, signal) {
		this.rung = false;
		this.wake = () => {};
		this.hanging = new AbortController();
		const options = { signal: this.hanging.signal };
		stream.addEventListener("graded", (event) => this.#heard(answerId, /** @type {CustomEvent} */ (event).detail), options);
		stream.addEventListener("lost", () => this.#ring(), options);
		signal.addEventListener("abort", () => this.#ring(), options);
	}

	/** @param {number} atMostMs @returns {Promise<void>} */
	async rings(atMostMs) {
		if (!this.rung) {
			await new Promise((resolve) => {
				const timer = setTimeout(resolve, atMostMs);
				this.wake = () => {
					clearTimeout(timer);
					resolve(undefined);
				};
			});
		}
		this.rung = false;
	}

	remove() {
		this.hanging.abort();
	}

	/** @param {string} answerId @param {any} detail */
	#heard(answerId, detail) {
		const about = detail?.answerId ?? detail?.id;
		if (about === undefined || about === answerId) {
			this.#ring();
		}
	}

	#ring() {
		this.rung = true;
		this.wake();
	}

}
