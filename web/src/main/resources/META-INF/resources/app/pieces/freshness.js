const GAP_MS = 4_000;

/**
 * How fresh a page is that a stream keeps current. Opening a stream takes a moment, and the server ends one now and then: only a longer gap is
 * worth a word. Emits `change`.
 */
export class Freshness extends EventTarget {

	/**
	 * @param {EventTarget} stream emits `live`, `lost`, and `freshness` where the server says how far its figures go
	 * @param {() => unknown} doubt called when nothing was heard for a while, to tell apart: no network, or no longer signed in
	 * @param {() => Date} now
	 */
	constructor(stream, doubt, now = () => new Date()) {
		super();
		this.doubt = doubt;
		this.now = now;
		/** undefined while the stream opens for the first time @type {boolean | undefined} */
		this.live = undefined;
		/** @type {Date | undefined} */
		this.asOf = undefined;
		/** How far the figures are behind the answers, where the server says it. */
		this.behindMs = 0;
		/** @type {ReturnType<typeof setTimeout> | undefined} */
		this.losing = undefined;
		stream.addEventListener("live", () => this.heard());
		stream.addEventListener("lost", () => this.missed());
		stream.addEventListener("freshness", (event) => this.#told(/** @type {CustomEvent} */ (event).detail));
	}

	/** What is shown came in one piece. @param {string | undefined} asOf */
	taken(asOf) {
		this.asOf = asOf ? new Date(asOf) : this.now();
		this.#changed();
	}

	/** The stream is open, or said something: what is shown holds now. */
	heard() {
		const now = this.now();
		const same = this.live && this.losing === undefined && sameSecond(now, this.asOf);
		this.stop();
		this.live = true;
		this.asOf = now;
		if (!same) {
			this.#changed(); // a stream may bring thousands at once when it opens
		}
	}

	/** The stream is not there. */
	missed() {
		this.losing ??= setTimeout(() => {
			this.live = false;
			this.#changed();
			this.doubt();
		}, GAP_MS);
	}

	/** Nobody looks any more. */
	stop() {
		clearTimeout(this.losing);
		this.losing = undefined;
	}

	/** Up to when every answer is in the figures: up to now, unless some are under way. @param {{asOf?: string, behindMs?: number}} told */
	#told({ asOf, behindMs = 0 }) {
		const same = this.behindMs === behindMs;
		this.behindMs = behindMs;
		this.heard();
		if (behindMs > 0 && asOf) {
			this.asOf = new Date(asOf);
		}
		if (!same) {
			this.#changed();
		}
	}

	#changed() {
		this.dispatchEvent(new Event("change"));
	}

}

/** @param {Date} now @param {Date | undefined} before */
function sameSecond(now, before) {
	return before !== undefined && Math.floor(now.getTime() / 1000) === Math.floor(before.getTime() / 1000);
}
