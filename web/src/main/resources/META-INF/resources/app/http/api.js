import { Problem } from "./problem.js";

const TIMEOUT_MS = 20_000;

/**
 * @typedef {object} Call
 * @property {unknown} [json] sent as JSON
 * @property {BodyInit} [body] sent as it is, with `type`
 * @property {string} [type] the body's content type
 * @property {Record<string, string>} [headers]
 * @property {Record<string, string | number | boolean | undefined | null>} [query]
 * @property {number} [timeoutMs]
 * @property {boolean} [keepalive] lets the request outlive the page
 */

/** The public HTTP contract as this page calls it: same origin, cookie session, CSRF header. */
export class Api extends EventTarget {

	/**
	 * @param {typeof fetch} fetcher
	 * @param {() => string} cookies
	 */
	constructor(fetcher = (...args) => fetch(...args), cookies = () => document.cookie) {
		super();
		this.fetcher = fetcher;
		this.cookies = cookies;
	}

	/** @param {string} path @param {Call} [call] */
	get(path, call) {
		return this.send("GET", path, call);
	}

	/** @param {string} path @param {unknown} [json] @param {Call} [call] */
	post(path, json, call) {
		return this.send("POST", path, { json, ...call });
	}

	/** @param {string} path @param {unknown} json @param {Call} [call] */
	put(path, json, call) {
		return this.send("PUT", path, { json, ...call });
	}

	/**
	 * Emits `reached`, `unreached` or, when the time was up, `unanswered`, and `signed-out` on a 401, so that the frame can tell the person.
	 * @param {string} method
	 * @param {string} path below `/api`
	 * @param {Call} [call]
	 * @returns {Promise<any>} the JSON of the answer, null where there is none
	 * @throws {Problem}
	 */
	async send(method, path, call = {}) {
		const response = await this.#fetch(method, path, call);
		if (!response.ok) {
			const problem = await Problem.from(response);
			if (response.status === 401) {
				this.dispatchEvent(new CustomEvent("signed-out", { detail: path }));
			}
			throw problem;
		}
		return response.status === 204 || response.status === 205 ? null : parsed(response);
	}

	/** @param {string} method @param {string} path @param {Call} call */
	async #fetch(method, path, call) {
		try {
			const response = await this.fetcher(`/api${path}${queryOf(call.query)}`, {
				method,
				headers: this.#headers(method, call),
				body: call.json === undefined ? call.body : JSON.stringify(call.json),
				credentials: "same-origin",
				cache: "no-store",
				keepalive: call.keepalive ?? false,
				signal: AbortSignal.timeout(call.timeoutMs ?? TIMEOUT_MS),
			});
			this.dispatchEvent(new Event("reached"));
			return response;
		}
		catch (error) {
			this.dispatchEvent(new Event(/** @type {any} */ (error).name === "TimeoutError" ? "unanswered" : "unreached"));
			throw Problem.offline();
		}
	}

	/** @param {string} method @param {Call} call @returns {Record<string, string>} */
	#headers(method, call) {
		/** @type {Record<string, string>} */
		const headers = { Accept: "application/json", ...call.headers };
		if (call.json !== undefined) {
			headers["Content-Type"] = "application/json";
		}
		else if (call.type) {
			headers["Content-Type"] = call.type;
		}
		const token = method === "GET" ? "" : cookieNamed("XSRF-TOKEN", this.cookies());
		return token ? { ...headers, "X-XSRF-TOKEN": token } : headers;
	}

}

/** @param {Response} response */
async function parsed(response) {
	const text = await response.text().catch(() => {
		throw Problem.offline(); // broken off halfway: whether it was done is not known
	});
	if (!text) {
		return null;
	}
	try {
		return JSON.parse(text);
	}
	catch {
		throw new Problem({
			status: 502,
			title: "Something between here and Weakspot answered instead",
			detail: "A proxy or a sign-in page of the network may be in the way. Reload the page.",
		});
	}
}

/** @param {Call["query"]} query */
function queryOf(query = {}) {
	const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== "");
	return given.length ? `?${new URLSearchParams(given.map(([key, value]) => [key, String(value)]))}` : "";
}

/** @param {string} name @param {string} cookies as `document.cookie` has them */
export function cookieNamed(name, cookies) {
	const pair = cookies.split("; ").find((cookie) => cookie.startsWith(`${name}=`));
	return pair ? decodeURIComponent(pair.slice(name.length + 1)) : "";
}
