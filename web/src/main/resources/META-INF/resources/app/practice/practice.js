import { Problem } from "../http/problem.js";
import { newKey } from "../keeping/keys.js";
import { SessionNotes, newest } from "../keeping/session-notes.js";
import { ActiveTime } from "./active-time.js";
import { gradedAnswer } from "./awaiting-grade.js";

/** @typedef {import("../keeping/kept-answers.js").Kept} Kept */

/**
 * Where the person is: `loading`, `answering`, `sending` (kept here, not yet on the server), `grading`, `graded`, `allAnswered`,
 * `completing`, `completed`, or `failed` (nothing to show but the problem).
 * @typedef {"loading" | "answering" | "sending" | "grading" | "graded" | "allAnswered" | "completing" | "completed" | "failed"} Step
 */

/** One session of practice as the person goes through it, without a pixel. Emits `change`, and `moved` when the step is another one. */
export class Practice extends EventTarget {

	/**
	 * @param {object} parts
	 * @param {string} parts.sessionId
	 * @param {string} parts.accountId
	 * @param {import("../http/api.js").Api} parts.api
	 * @param {import("../keeping/kept-answers.js").KeptAnswers | import("../keeping/kept-answers.js").KeptInMemory} parts.kept
	 * @param {import("../keeping/sending.js").Sending} parts.sending
	 * @param {import("./drafting.js").Drafting} parts.drafting
	 * @param {EventTarget & {live: boolean}} parts.stream
	 * @param {() => Date} parts.now
	 */
	constructor({ sessionId, accountId, api, kept, sending, drafting, stream, now }) {
		super();
		this.sessionId = sessionId;
		this.api = api;
		this.notes = new SessionNotes(kept, accountId, sessionId);
		this.sending = sending;
		this.drafting = drafting;
		this.stream = stream;
		this.now = now;
		this.stopping = new AbortController();
		/** @type {Step} */
		this.step = "loading";
		/** @type {any} */
		this.session = undefined;
		/** @type {any} */
		this.question = undefined;
		this.position = 0;
		this.text = "";
		/** @type {import("./awaiting-grade.js").Answer | undefined} */
		this.answer = undefined;
		this.answerId = "";
		/** @type {any} */
		this.summary = undefined;
		/** @type {Problem | undefined} */
		this.problem = undefined;
		this.time = new ActiveTime();
	}

	/** Whether no question comes after this one. */
	get last() {
		return this.position + 1 >= this.session.questionCount;
	}

	/** @param {string | null} [answerId] an answer to show again before going on */
	async open(answerId) {
		const options = { signal: this.stopping.signal };
		this.sending.addEventListener("accepted", (event) => this.#accepted(/** @type {CustomEvent} */ (event).detail), options);
		this.sending.addEventListener("refused", (event) => this.#refused(/** @type {CustomEvent} */ (event).detail), options);
		await this.#attempt(async () => {
			this.session = await this.api.get(`/sessions/${this.sessionId}`);
			const again = answerId ? await this.notes.withAnswer(answerId) : undefined;
			await (again ? this.#showAgain(again) : this.#goOn());
		});
	}

	stop() {
		this.stopping.abort();
		return this.drafting.flush();
	}

	/** @param {string} text */
	type(text) {
		this.text = text;
		this.time.beat();
		this.drafting.keep(this.#record("draft"));
		this.#changed();
	}

	/** Hands the answer in. From here on its key stays the same, whatever happens to the page or the network. */
	async submit() {
		if (this.step !== "answering") {
			return;
		}
		this.time.beat();
		this.drafting.drop();
		this.problem = undefined;
		this.#to("sending");
		await this.#attempt(async () => {
			await this.notes.put({ ...this.#record("unsent"), key: newKey() });
			await this.sending.send();
		});
	}

	/** On to the next question, or to the end when there is none. */
	async next() {
		this.problem = undefined;
		await this.#attempt(() => this.#goOn());
	}

	/** Ends the session and asks for its summary. */
	async complete() {
		this.#to("completing");
		await this.#attempt(async () => {
			this.summary = await this.api.post(`/sessions/${this.sessionId}/completion`);
			await this.notes.forget();
			this.#to("completed");
		});
	}

	async #goOn() {
		const current = await this.api.get(`/sessions/${this.sessionId}/current`);
		if (!current) {
			return ["completed", "expired"].includes(this.session.state) ? this.complete() : this.#to("allAnswered");
		}
		const kept = await this.notes.at(current.position);
		this.#take(current.position, current.question);
		this.text = newest(kept, current.draft);
		this.time = new ActiveTime(kept?.activeMs ?? 0);
		this.#to(kept?.state === "unsent" ? "sending" : "answering");
		if (kept?.state === "unsent") {
			await this.sending.send();
		}
	}

	/** @param {Kept} kept */
	async #showAgain(kept) {
		this.#take(kept.position, kept.question);
		this.text = kept.text;
		await this.#awaitGrade(/** @type {string} */ (kept.answerId));
	}

	/** @param {number} position @param {any} question */
	#take(position, question) {
		this.position = position;
		this.question = question;
		this.answer = undefined;
		this.answerId = "";
	}

	/** @param {{kept: Kept, answerId: string}} detail */
	#accepted({ kept, answerId }) {
		if (kept.sessionId === this.sessionId && kept.position === this.position && this.step === "sending") {
			this.#attempt(() => this.#awaitGrade(answerId));
		}
	}

	/** @param {{kept: Kept, problem: Problem}} detail */
	async #refused({ kept, problem }) {
		if (kept.sessionId !== this.sessionId || kept.position !== this.position) {
			return;
		}
		if (problem.status === 409) {
			await this.next();
		}
		else {
			this.#to("answering");
		}
		this.problem = problem;
		this.#changed();
	}

	/** @param {string} answerId */
	async #awaitGrade(answerId) {
		this.answerId = answerId;
		this.#to("grading");
		const { api, stream } = this;
		const answer = await gradedAnswer(answerId, { api, stream, signal: this.stopping.signal });
		if (answer && this.answerId === answerId) {
			this.answer = answer;
			this.#to("graded");
		}
	}

	/** @param {"draft" | "unsent"} state @returns {Kept} */
	#record(state) {
		const { position, text, question } = this;
		return this.notes.record({ position, text, question, state, clientTime: this.now().toISOString(), activeMs: this.time.totalMs });
	}

	/** @param {() => Promise<unknown> | void} work */
	async #attempt(work) {
		const before = this.step;
		try {
			await work();
		}
		catch (error) {
			this.problem = Problem.of(error);
			this.#to(before === "loading" ? "failed" : before === "completing" ? "allAnswered" : this.step);
		}
	}

	/** @param {Step} step */
	#to(step) {
		const moved = this.step !== step;
		this.step = step;
		this.#changed();
		if (moved) {
			this.dispatchEvent(new Event("moved"));
		}
	}

	#changed() {
		this.dispatchEvent(new Event("change"));
	}

}
