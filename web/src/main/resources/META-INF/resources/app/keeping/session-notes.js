/** @typedef {import("./kept-answers.js").Kept} Kept */

/** What this device keeps of one person's session. */
export class SessionNotes {

	/**
	 * @param {import("./kept-answers.js").KeptAnswers | import("./kept-answers.js").KeptInMemory} kept
	 * @param {string} accountId
	 * @param {string} sessionId
	 */
	constructor(kept, accountId, sessionId) {
		this.kept = kept;
		this.accountId = accountId;
		this.sessionId = sessionId;
	}

	/** @param {number} position */
	at(position) {
		return this.kept.get(this.#id(position));
	}

	/** @param {Omit<Kept, "id" | "accountId" | "sessionId">} facts @returns {Kept} */
	record(facts) {
		const { accountId, sessionId } = this;
		return { id: this.#id(facts.position), accountId, sessionId, ...facts };
	}

	/** @param {Kept} kept */
	put(kept) {
		return this.kept.put(kept);
	}

	/** @param {string} answerId */
	async withAnswer(answerId) {
		return (await this.#mine()).find((kept) => kept.answerId === answerId);
	}

	/** The question that the person was at last. @returns {Promise<Kept | undefined>} */
	async last() {
		return (await this.#mine()).sort((a, b) => a.position - b.position).at(-1);
	}

	/** The session is over: keeps only what the server has not got yet. */
	async forget() {
		const done = (await this.#mine()).filter((kept) => kept.state !== "unsent");
		await Promise.all(done.map((kept) => this.kept.remove(kept.id)));
	}

	async #mine() {
		return (await this.kept.all(this.accountId)).filter((kept) => kept.sessionId === this.sessionId);
	}

	/** @param {number} position */
	#id(position) {
		return `${this.accountId}/${this.sessionId}/${position}`;
	}

}

/** @typedef {{text: string, clientTime: string}} Written */

/** Older than all that somebody typed. */
const NOTHING = { text: "", clientTime: new Date(0).toISOString() };

/**
 * What was typed last, here or on another device.
 * @param {Written | null | undefined} kept
 * @param {Written | null | undefined} draft the server's
 * @returns {Written}
 */
export function newest(kept, draft) {
	if (!kept || !draft) {
		return kept ?? draft ?? NOTHING;
	}
	return Date.parse(draft.clientTime) > Date.parse(kept.clientTime) ? draft : kept;
}
