import { Problem } from "../http/problem.js";

/** @typedef {import("./kept-answers.js").Kept} Kept */

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 8_000;

/** Longer than handing in takes on a good day: from here on the person is told that it waits. */
const SLOW_MS = 3_000;

/** A request without an answer is given up and sent again: the key makes that safe, and what hangs once seldom comes. */
const TIMEOUT_MS = 8_000;

/**
 * Sends what was submitted, over and over with the same key, until the server has it or refuses it for a reason of its own.
 * Emits `accepted` {kept, answerId}, `refused` {kept, problem} and `waiting` when the server is away or slow.
 */
export class Sending extends EventTarget {

	/**
	 * @param {import("../http/api.js").Api} api
	 * @param {import("./kept-answers.js").KeptAnswers | import("./kept-answers.js").KeptInMemory} kept
	 */
	constructor(api, kept) {
		super();
		this.api = api;
		this.kept = kept;
		this.accountId = "";
		/** Whether the server does not take answers for the moment. */
		this.waiting = false;
		this.waitMs = FIRST_WAIT_MS;
		/** @type {ReturnType<typeof setTimeout> | undefined} */
		this.timer = undefined;
		/** @type {Promise<void> | undefined} */
		this.running = undefined;
		/** The round after the running one. @type {Promise<void> | undefined} */
		this.following = undefined;
	}

	/** Whose answers to send from now on; "" for nobody's. @param {string} accountId */
	sendFor(accountId) {
		this.accountId = accountId;
		return this.send();
	}

	/** Sends all that is waiting, one after another, in the order of the questions. However many ask for it, one round runs at a time. */
	send() {
		this.following ??= this.#follow();
		return this.following;
	}

	async #follow() {
		await this.running?.catch(() => undefined); // its own caller hears of it
		this.following = undefined;
		clearTimeout(this.timer);
		this.running = this.#round();
		await this.running;
	}

	async #round() {
		if (!this.accountId) {
			return;
		}
		const unsent = (await this.kept.all(this.accountId)).filter((kept) => kept.state === "unsent");
		for (const kept of unsent.sort((a, b) => a.position - b.position)) {
			if (!await this.#sent(kept)) {
				return;
			}
		}
		this.waitMs = FIRST_WAIT_MS;
		this.waiting = false;
	}

	/** @param {Kept} kept @returns {Promise<boolean>} whether to go on with the next */
	async #sent(kept) {
		const slow = setTimeout(() => this.#wait(), SLOW_MS);
		try {
			const accepted = await this.api.post(`/sessions/${kept.sessionId}/answers`, bodyOf(kept), {
				headers: { "Idempotency-Key": kept.key ?? "" }, timeoutMs: TIMEOUT_MS,
			});
			await this.kept.put({ ...kept, state: "sent", answerId: accepted.answerId });
			this.dispatchEvent(new CustomEvent("accepted", { detail: { kept, answerId: accepted.answerId } }));
			return true;
		}
		catch (error) {
			return this.#failed(kept, Problem.of(error));
		}
		finally {
			clearTimeout(slow);
		}
	}

	#wait() {
		this.waiting = true;
		this.dispatchEvent(new Event("waiting"));
	}

	/** @param {Kept} kept @param {Problem} problem */
	async #failed(kept, problem) {
		if (problem.passing || problem.status === 401) {
			this.#wait();
			this.#retryLater(problem);
			return false;
		}
		const { key: _, ...draft } = kept;
		await this.kept.put({ ...draft, state: "draft" });
		this.dispatchEvent(new CustomEvent("refused", { detail: { kept, problem } }));
		return true;
	}

	/** @param {Problem} problem */
	#retryLater(problem) {
		if (problem.status === 401) {
			return; // signing in starts it again
		}
		this.timer = setTimeout(() => this.send(), Math.max(this.waitMs, problem.retryAfterMs));
		this.waitMs = Math.min(this.waitMs * 2, LONGEST_WAIT_MS);
	}

}

/** @param {Kept} kept */
function bodyOf({ position, text, choices, activeMs }) {
	return { position, ...(choices ? { choices } : { text }), inputMode: "text", activeMs: Math.round(activeMs) };
}
