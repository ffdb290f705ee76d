const LOCAL_MS = 200;
const SERVER_MS = 900;
const SERVER_AT_MOST_MS = 4_000;

/** @typedef {import("../keeping/kept-answers.js").Kept} Kept */

/** Keeps a draft while it is typed: at once on this device, a breath later on the server. Emits `saved` with the time. */
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
		/** @type {Kept | undefined} */
		this.local = undefined;
		/** @type {Kept | undefined} */
		this.remote = undefined;
		/** @type {Record<string, ReturnType<typeof setTimeout> | undefined>} */
		this.timers = {};
		this.remoteSince = 0;
	}

	/** @param {Kept} kept */
	keep(kept) {
		this.local = kept;
		this.timers.local ??= setTimeout(() => this.flushLocal(), LOCAL_MS);
		if (kept.choices) {
			return; // the server's draft has no place for choices
		}
		if (!this.remote) {
			this.remoteSince = this.now().getTime();
		}
		this.remote = kept;
		const left = SERVER_AT_MOST_MS - (this.now().getTime() - this.remoteSince);
		clearTimeout(this.timers.remote);
		this.timers.remote = setTimeout(() => this.flushRemote(), Math.max(0, Math.min(SERVER_MS, left)));
	}

	/** Nothing more of this draft is sent: it has become an answer. */
	drop() {
		clearTimeout(this.timers.local);
		clearTimeout(this.timers.remote);
		this.timers = {};
		this.local = this.remote = undefined;
	}

	/** The page may go away now. */
	flush() {
		return Promise.all([this.flushLocal(), this.flushRemote({ keepalive: true })]);
	}

	async flushLocal() {
		clearTimeout(this.timers.local);
		this.timers.local = undefined;
		const kept = this.local;
		this.local = undefined;
		if (kept) {
			await this.store.put(kept);
			this.#saved();
		}
	}

	/** @param {{keepalive?: boolean}} [how] */
	async flushRemote({ keepalive = false } = {}) {
		clearTimeout(this.timers.remote);
		const kept = this.remote;
		this.remote = undefined;
		if (!kept) {
			return;
		}
		const { sessionId, position, text, clientTime } = kept;
		await this.api.put(`/sessions/${sessionId}/draft`, { position, text, inputMode: "text", clientTime }, { keepalive })
			.catch(() => this.remote ??= kept); // the copy on this device stands; the next change, or a connection, tries again
	}

	#saved() {
		this.dispatchEvent(new CustomEvent("saved", { detail: this.now() }));
	}

}
