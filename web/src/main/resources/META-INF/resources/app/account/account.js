import { Problem } from "../http/problem.js";
import { deviceStorage } from "../keeping/device-storage.js";

/** @typedef {{id: string, displayName: string, email?: string, roles?: string[]}} Me */

const KEY = "weakspot.me";
const ASK_AGAIN_MS = 5_000;

/**
 * Who is signed in on this page. Without a network it is who was last, so that they find their drafts. Emits `change`, and `lapsed` when the
 * server no longer knows the person.
 */
export class Account extends EventTarget {

	/**
	 * @param {Pick<import("../http/api.js").Api, "get" | "post">} api
	 * @param {import("../keeping/device-storage.js").Notes} storage
	 */
	constructor(api, storage = deviceStorage()) {
		super();
		this.api = api;
		this.storage = storage;
		/** undefined while unknown, null when nobody is. @type {Me | null | undefined} */
		this.me = undefined;
		/** Whether the server has said so, and not this device alone. */
		this.confirmed = false;
		/** @type {ReturnType<typeof setTimeout> | undefined} */
		this.timer = undefined;
	}

	/** Asks the server; nobody is a valid answer. @throws {Problem} in an outage, when this device knows nobody either */
	async find() {
		try {
			this.#become(await this.api.get("/me"));
		}
		catch (error) {
			this.#findWithout(Problem.of(error));
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

	/** @param {Problem} problem why the server did not say who it is */
	#findWithout(problem) {
		if (problem.status === 401) {
			return this.#become(null);
		}
		this.me ??= this.#remembered();
		if (!problem.passing || !this.me) {
			throw problem;
		}
		if (!this.confirmed) {
			clearTimeout(this.timer);
			this.timer = setTimeout(() => this.find(), ASK_AGAIN_MS);
		}
		this.dispatchEvent(new Event("change"));
	}

	/** @param {Me | null} me as the server has it */
	#become(me) {
		this.me = me;
		this.confirmed = true;
		if (me) {
			this.storage.setItem(KEY, JSON.stringify({ id: me.id, displayName: me.displayName, roles: me.roles }));
		}
		else {
			this.storage.removeItem(KEY);
		}
		this.dispatchEvent(new Event("change"));
	}

	/** @returns {Me | undefined} */
	#remembered() {
		try {
			return JSON.parse(this.storage.getItem(KEY) ?? "null") ?? undefined;
		}
		catch {
			return undefined;
		}
	}

}
