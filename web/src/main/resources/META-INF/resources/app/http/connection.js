const ASK_AGAIN_MS = 5_000;

/** Whether the server can be reached; while it can't, asks again. Emits `change`. */
export class Connection extends EventTarget {

	/**
	 * @param {EventTarget} api emits `reached`, `unreached` and `unanswered`
	 * @param {() => Promise<unknown>} ask a small request through that API
	 * @param {EventTarget} device emits `online` and `offline`
	 */
	constructor(api, ask, device = window) {
		super();
		this.ask = ask;
		this.reached = true;
		this.asking = false;
		/** @type {ReturnType<typeof setTimeout> | undefined} */
		this.timer = undefined;
		api.addEventListener("reached", () => this.#become(true));
		api.addEventListener("unreached", () => this.#become(false));
		api.addEventListener("unanswered", () => this.#doubt());
		device.addEventListener("offline", () => this.#become(false));
		device.addEventListener("online", () => this.#askNow());
	}

	/** @param {boolean} reached */
	#become(reached) {
		clearTimeout(this.timer);
		this.timer = reached ? undefined : setTimeout(() => this.#askNow(), ASK_AGAIN_MS);
		if (this.reached !== reached) {
			this.reached = reached;
			this.dispatchEvent(new Event("change"));
		}
	}

	/** One part of the server may hang while the others answer: only when the small request hangs, too, is it out of reach. */
	#doubt() {
		if (this.asking) {
			this.#become(false);
		}
		else {
			this.#askNow();
		}
	}

	async #askNow() {
		this.asking = true;
		await this.ask().catch(() => undefined); // whatever comes back, the API says whether anything did
		this.asking = false;
	}

}
