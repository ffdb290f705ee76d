import { Problem } from "../http/problem.js";

/**
 * Something that a page asks the server for. What came once stays when a later attempt fails: it is stale then, and the page says so.
 * @template T
 */
export class Fetched {

	/**
	 * @param {{requestUpdate: () => void}} page is told of each change
	 * @param {() => Promise<T>} fetch
	 * @param {() => Date} now
	 */
	constructor(page, fetch, now = () => new Date()) {
		this.page = page;
		this.fetch = fetch;
		this.now = now;
		/** @type {T | undefined} */
		this.value = undefined;
		/** When it came. @type {Date | undefined} */
		this.at = undefined;
		/** Why the last attempt failed. @type {Problem | undefined} */
		this.problem = undefined;
		this.attempts = 0;
	}

	/** The server says that there is no such thing, or that it is not for this person. */
	get missing() {
		return this.problem?.status === 404;
	}

	/** Asks for it, again if need be. An answer that a later attempt overtook is dropped. */
	async load() {
		const attempt = ++this.attempts;
		this.problem = undefined;
		this.page.requestUpdate();
		try {
			const value = await this.fetch();
			if (attempt === this.attempts) {
				this.value = value;
				this.at = this.now();
			}
		}
		catch (error) {
			if (attempt === this.attempts) {
				this.problem = Problem.of(error);
			}
		}
		this.page.requestUpdate();
	}

	/** The server can be reached again. */
	async reconnected() {
		if (this.problem?.passing) {
			await this.load();
		}
	}

}
