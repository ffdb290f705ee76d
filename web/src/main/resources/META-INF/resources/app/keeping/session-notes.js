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

/**
 * The text that was typed last, here or on another device.
 * @param {Kept | undefined} kept
 * @param {{text: string, clientTime?: string} | string | null | undefined} draft the server's
 */
export function newest(kept, draft) {
	const there = typeof draft === "string" ? { text: draft } : draft;
	if (!kept || !there) {
		return kept?.text ?? there?.text ?? "";
	}
	return Date.parse(there.clientTime ?? "") > Date.parse(kept.clientTime) ? there.text : kept.text;
}
