import { newKey } from "../keeping/keys.js";
import { SessionNotes, newest } from "../keeping/session-notes.js";
import { gradedAnswer } from "./awaiting-grade.js";
import { summaries } from "./completing.js";
import { givenAnswer } from "./looking-back.js";
import { Round } from "./round.js";
import { Steps } from "./steps.js";

/** @typedef {import("../keeping/kept-answers.js").Kept} Kept */

/** One session of practice as the person goes through it, without a pixel. */
export class Practice extends Steps {

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
		/** @type {any} */
		this.session = undefined;
		/** @type {Round | undefined} */
		this.current = undefined;
		/** @type {import("./summary-view.js").Summary | undefined} */
		this.summary = undefined;
	}

	/** The question at hand. Asked for only in steps that have one. */
	get round() {
		return /** @type {Round} */ (this.current);
	}

	/** Whether no question comes after this one. */
	get last() {
		return this.session.state !== "running" || this.round.position + 1 >= this.session.questionCount;
	}

	/** @param {string | null} [answerId] an answer to show again before going on */
	async open(answerId) {
		this.#listen("accepted", (/** @type {any} */ { kept, answerId: accepted }) => this.#accepted(kept, accepted));
		this.#listen("refused", (/** @type {any} */ { kept, problem }) => this.#refused(kept, problem));
		this.#listen("waiting", () => this.changed());
		await this.load(answerId);
	}

	/** @param {string | null} [answerId] */
	async load(answerId) {
		this.problem = undefined;
		this.to("loading");
		await this.attempt(async () => {
			this.session = await this.#opened();
			const again = answerId ? await this.notes.withAnswer(answerId) ?? await givenAnswer(this.api, this.session, answerId) : undefined;
			await (again ? this.#showAgain(again) : this.#goOn());
		});
	}

	stop() {
		this.stopping.abort();
		return this.drafting.flush();
	}

	/** @param {string} text */
	type(text) {
		this.round.text = text;
		this.#drafted();
	}

	/** @param {string[]} choices the ids of the options chosen */
	choose(choices) {
		this.round.choices = choices;
		this.#drafted();
	}

	/** Hands the answer in. From here on its key stays the same, whatever happens to the page or the network. */
	async submit() {
		if (this.step !== "answering") {
			return;
		}
		this.drafting.drop();
		this.problem = undefined;
		this.to("sending");
		await this.attempt(async () => {
			await this.notes.put({ ...this.#record("unsent"), key: newKey() });
			await this.sending.send();
		});
	}

	/** On to the next question, or to the end when there is none. */
	async next() {
		this.problem = undefined;
		await this.attempt(() => this.#goOn());
	}

	/** The server can be reached again. */
	async reconnected() {
		if (this.step === "failed") {
			return this.load();
		}
		this.problem = undefined;
		this.changed();
		return this.drafting.flushRemote();
	}

	/** Ends the session and asks for its summary. */
	async complete() {
		this.problem = undefined;
		this.to("completing");
		await this.attempt(async () => {
			for await (const summary of summaries(this.api, this.sessionId, this.stopping.signal)) {
				this.summary = summary;
				this.to("completed");
				await this.notes.forget();
				await this.#takeItems();
			}
		});
	}

	/** What became of each question; the summary stands without it. */
	async #takeItems() {
		this.session = await this.api.get(`/sessions/${this.sessionId}`).catch(() => this.session);
		this.changed();
	}

	async #goOn() {
		const asked = await this.#asked();
		if (!asked) {
			return this.session.state === "running" ? this.to("allAnswered") : this.complete();
		}
		const kept = await this.notes.at(asked.position);
		const { text, clientTime } = newest(kept, asked.draft);
		this.current = new Round({ ...asked, text, choices: kept?.choices, activeMs: kept?.activeMs });
		if (kept?.state === "unsent") {
			this.to("sending");
			return this.sending.send();
		}
		await this.notes.put(this.#record("draft", new Date(clientTime))); // a reload without a network finds the question
		return this.to("answering");
	}

	/** The session; without a network, what this device knows of it. */
	async #opened() {
		return this.api.get(`/sessions/${this.sessionId}`).catch(async (/** @type {import("../http/problem.js").Problem} */ problem) => {
			const { questionCount } = await this.#lastIfPassing(problem);
			return { id: this.sessionId, state: "running", questionCount };
		});
	}

	/** The question to answer next; without a network, the one that the person was at. */
	async #asked() {
		return this.api.get(`/sessions/${this.sessionId}/current`).catch(async (/** @type {import("../http/problem.js").Problem} */ problem) => {
			const { position, question, state } = await this.#lastIfPassing(problem);
			if (state === "sent") {
				throw problem;
			}
			return { position, question };
		});
	}

	/** @param {import("../http/problem.js").Problem} problem */
	async #lastIfPassing(problem) {
		const kept = problem.passing ? await this.notes.last() : undefined;
		if (!kept) {
			throw problem;
		}
		return kept;
	}

	/** @param {any} given with its question and the answer's id */
	async #showAgain(given) {
		this.current = new Round(given);
		await this.#awaitGrade(given.answerId);
	}

	/** @param {Kept} kept @param {string} answerId */
	#accepted(kept, answerId) {
		if (this.step === "sending" && this.#concerns(kept)) {
			this.attempt(() => this.#awaitGrade(answerId));
		}
	}

	/** @param {Kept} kept @param {import("../http/problem.js").Problem} problem */
	async #refused(kept, problem) {
		if (!this.#concerns(kept)) {
			return;
		}
		await (problem.status === 409 ? this.next() : this.to("answering"));
		this.problem = problem;
		this.changed();
	}

	/** @param {Kept} kept */
	#concerns(kept) {
		return kept.sessionId === this.sessionId && kept.position === this.current?.position;
	}

	/** @param {string} answerId */
	async #awaitGrade(answerId) {
		const { api, stream, round } = this;
		round.answerId = answerId;
		this.to("grading");
		const answer = await gradedAnswer(answerId, { api, stream, signal: this.stopping.signal });
		if (answer && this.current === round && this.step === "grading") {
			round.answer = answer;
			this.to("graded");
		}
	}

	#drafted() {
		this.drafting.keep(this.#record("draft"));
		this.changed();
	}

	/** @param {"draft" | "unsent"} state @param {Date} changed @returns {Kept} */
	#record(state, changed = this.now()) {
		return this.notes.record({ ...this.round.facts(state, changed), questionCount: this.session.questionCount });
	}

	/** @param {string} name @param {(detail: any) => unknown} heard */
	#listen(name, heard) {
		this.sending.addEventListener(name, (event) => heard(/** @type {CustomEvent} */ (event).detail), { signal: this.stopping.signal });
	}

}
