const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 15_000;

/**
 * Server-sent events that come back. The browser retries a dropped stream by itself, but gives up for good when the server answers with
 * an error; this opens it again, more and more patiently. Emits `live` and `lost`, and each named event as a `MessageEvent`-like
 * CustomEvent with the parsed JSON as its detail.
 */
export class LiveStream extends EventTarget {

	/**
	 * @param {string} path
	 * @param {string[]} names the events to listen for
	 * @param {(url: string) => EventSource} open
	 */
	constructor(path, names, open = (url) => new EventSource(url)) {
		super();
		this.path = path;
		this.names = names;
		this.open = open;
		this.live = false;
		/** @type {EventSource | undefined} */
		this.source = undefined;
		this.waitMs = FIRST_WAIT_MS;
		/** @type {ReturnType<typeof setTimeout> | undefined} */
		this.timer = undefined;
		this.closed = true;
	}

	start() {
		this.closed = false;
		this.#connect();
		return this;
	}

	stop() {
		this.closed = true;
		clearTimeout(this.timer);
		this.source?.close();
		this.live = false;
	}

	#connect() {
		const source = this.open(this.path);
		this.source = source;
		source.onopen = () => this.#opened();
		source.onerror = () => this.#failed(source);
		for (const name of this.names) {
			source.addEventListener(name, (event) => this.#received(name, /** @type {MessageEvent} */ (event)));
		}
	}

	#opened() {
		this.waitMs = FIRST_WAIT_MS;
		this.live = true;
		this.dispatchEvent(new Event("live"));
	}

	/** @param {EventSource} source */
	#failed(source) {
		if (this.closed) {
			return;
		}
		this.live = false;
		this.dispatchEvent(new Event("lost"));
		if (source.readyState === 2) {
			this.timer = setTimeout(() => this.#connect(), this.waitMs);
			this.waitMs = Math.min(this.waitMs * 2, LONGEST_WAIT_MS);
		}
	}

	/** @param {string} name @param {MessageEvent} event */
	#received(name, event) {
		const data = parsed(event.data);
		if (data !== undefined) {
			this.dispatchEvent(new CustomEvent(name, { detail: data }));
		}
	}

}

/** @param {string} text */
function parsed(text) {
	try {
		return JSON.parse(text);
	}
	catch {
		return undefined;
	}
}
