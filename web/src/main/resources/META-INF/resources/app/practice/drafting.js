const SERVER_MS = 900;
const SERVER_AT_MOST_MS = 4_000;

/** @typedef {import("../keeping/kept-answers.js").Kept} Kept */

/**
 * Keeps a draft while it is typed: at once on this device, because the page may go away with any key; a breath later on the server. Emits
 * `saved` with the time once all that was typed is on this device.
 */
export class Drafting extends EventTarget {

	/**
	 * @param {import("../http/api.js").Api} api
	 * @param {{put: (kept: Kept) => Promise<unknown>}} store
	 * @param {() => Date} now
	 */
	constructor(api, store, now) {
		super();
		this.api = api;
		this.store = store;
		this.now = now;
		/** What was typed last. @type {Kept | undefined} */
		this.local = undefined;
		/** What the server has not got. @type {Kept | undefined} */
		this.remote = undefined;
		/** @type {ReturnType<typeof setTimeout> | undefined} */
		this.timer = undefined;
		this.remoteSince = 0;
	}

	/** @param {Kept} kept */
	keep(kept) {
		this.#keepHere(kept);
		if (kept.choices) {
			return; // the server's draft has no place for choices
		}
		if (!this.remote) {
			this.remoteSince = this.now().getTime();
		}
		this.remote = kept;
		const left = SERVER_AT_MOST_MS - (this.now().getTime() - this.remoteSince);
		clearTimeout(this.timer);
		this.timer = setTimeout(() => this.flushRemote(), Math.max(0, Math.min(SERVER_MS, left)));
	}

	/** Nothing more of this draft is sent: it has become an answer. */
	drop() {
		clearTimeout(this.timer);
		this.local = this.remote = undefined;
	}

	/** The page may go away now. What this device keeps of the draft is written already. */
	flush() {
		return this.flushRemote({ keepalive: true });
	}

	/** @param {Kept} kept */
	async #keepHere(kept) {
		this.local = kept;
		await this.store.put(kept);
		if (this.local === kept) {
			this.dispatchEvent(new CustomEvent("saved", { detail: this.now() }));
		}
	}

	/** @param {{keepalive?: boolean}} [how] */
	async flushRemote({ keepalive = false } = {}) {
		clearTimeout(this.timer);
		const kept = this.remote;
		this.remote = undefined;
		if (!kept) {
			return;
		}
		const { sessionId, position, text, clientTime } = kept;
		await this.api.put(`/sessions/${sessionId}/draft`, { position, text, inputMode: "text", clientTime }, { keepalive })
			.catch(() => this.remote ??= kept); // the copy on this device stands; the next change, or a connection, tries again
	}

}
