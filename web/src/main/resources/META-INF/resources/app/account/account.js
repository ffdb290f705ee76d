/** @typedef {{id: string, email: string, displayName: string, roles: string[]}} Me */

/** Who is signed in on this page. Emits `change`, and `lapsed` when the server no longer knows the person. */
export class Account extends EventTarget {

	/** @param {import("../http/api.js").Api} api */
	constructor(api) {
		super();
		this.api = api;
		/** undefined while unknown, null when nobody is. @type {Me | null | undefined} */
		this.me = undefined;
	}

	/** Asks the server; nobody is a valid answer, an outage is not. @throws {import("../http/problem.js").Problem} */
	async find() {
		try {
			this.#become(await this.api.get("/me"));
		}
		catch (problem) {
			if (/** @type {import("../http/problem.js").Problem} */ (problem).status !== 401) {
				throw problem;
			}
			this.#become(null);
		}
	}

	/** @param {{email: string, password: string}} credentials */
	async signIn(credentials) {
		await this.api.post("/sign-in", credentials);
		this.#become(await this.api.get("/me"));
	}

	/** @param {{email: string, password: string, displayName: string}} details */
	async signUp(details) {
		await this.api.post("/accounts", details);
		await this.signIn({ email: details.email, password: details.password });
	}

	async signOut() {
		await this.api.post("/sign-out");
		this.#become(null);
	}

	/** A request came back as nobody's. */
	lapse() {
		if (this.me) {
			this.#become(null);
			this.dispatchEvent(new Event("lapsed"));
		}
	}

	/** @param {Me | null} me */
	#become(me) {
		this.me = me;
		this.dispatchEvent(new Event("change"));
	}

}
