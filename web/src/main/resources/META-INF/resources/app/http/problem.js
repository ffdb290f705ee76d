/** @typedef {{field: string, message: string}} FieldError */

/** An answer of the server, or its absence, that is not what was asked for. */
export class Problem extends Error {

	/**
	 * @param {object} facts
	 * @param {number} facts.status the HTTP status, 0 when no answer came at all
	 * @param {string} facts.title
	 * @param {string} [facts.detail] what to do about it
	 * @param {FieldError[]} [facts.errors]
	 * @param {number} [facts.retryAfterMs]
	 */
	constructor({ status, title, detail = "", errors = [], retryAfterMs = 0 }) {
		super(title);
		this.name = "Problem";
		this.status = status;
		this.title = title;
		this.detail = detail;
		this.errors = errors;
		this.retryAfterMs = retryAfterMs;
	}

	/** The same request may well succeed later: no network, too busy, or a part that is down. */
	get passing() {
		return this.status === 0 || this.status === 429 || this.status >= 500;
	}

	/** @param {string} field */
	messageFor(field) {
		return this.errors.find((error) => error.field === field)?.message ?? "";
	}

	/** What is left to say when the named fields show their own errors; undefined when that is all. @param {string[]} fields */
	besides(fields) {
		const errors = this.errors.filter((error) => !fields.includes(error.field));
		return this.errors.length > 0 && errors.length === 0 ? undefined : new Problem({ ...this, errors });
	}

	static offline() {
		return new Problem({
			status: 0,
			title: "No connection to Weakspot",
			detail: "Check the network and try again.",
		});
	}

	/** @param {Response} response */
	static async from(response) {
		const body = await response.json().catch(() => ({}));
		return new Problem({
			status: response.status,
			title: body.title ?? fallbackTitle(response.status),
			detail: body.detail ?? fallbackDetail(response.status),
			errors: Array.isArray(body.errors) ? body.errors : [],
			retryAfterMs: retryAfterMs(response.headers.get("Retry-After")),
		});
	}

	/** @param {unknown} error */
	static of(error) {
		if (error instanceof Problem) {
			return error;
		}
		console.error(error);
		return new Problem({ status: -1, title: "The page stumbled", detail: "Reload it; what you wrote is kept." });
	}

}

/** @param {number} status */
function fallbackTitle(status) {
	if (status === 404) {
		return "Not found";
	}
	return status >= 500 ? "Weakspot can't answer right now" : "That did not work";
}

/** @param {number} status */
function fallbackDetail(status) {
	return status >= 500 ? "A part of it is down or starting. Try again in a moment." : "";
}

/** @param {string | null} header seconds, as our services send it */
function retryAfterMs(header) {
	const seconds = Number(header);
	return Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : 0;
}
