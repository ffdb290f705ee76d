import { html, nothing } from "lit";
import { Page } from "../pieces/page.js";
import { problemNote } from "../pieces/notes.js";
import { Problem } from "../http/problem.js";
import { safeNext } from "../routing/routes.js";

/** @typedef {{name: string, label: string, type: string, autocomplete: string, hint?: string}} Field */

/** What signing in and signing up have in common: a short form, its faults, and where to go afterwards. */
export class AccountForm extends Page {

	static properties = { busy: { state: true }, problem: { state: true } };

	constructor() {
		super();
		this.busy = false;
		/** @type {Problem | undefined} */
		this.problem = undefined;
	}

	get next() {
		return safeNext(this.query.get("next"));
	}

	/** The other form's address, which leads to the same place. @param {string} path */
	beside(path) {
		return this.query.has("next") ? `${path}?next=${encodeURIComponent(this.next)}` : path;
	}

	/** @param {Field} field */
	field(field) {
		const error = this.problem?.messageFor(field.name) ?? "";
		const described = [field.hint ? `${field.name}-hint` : "", error ? `${field.name}-error` : ""].join(" ").trim();
		return html`
			<div>
				<label for=${field.name}>${field.label}</label>
				<input id=${field.name} name=${field.name} type=${field.type} autocomplete=${field.autocomplete} required
					aria-describedby=${described || nothing} aria-invalid=${error ? "true" : nothing}>
				${field.hint ? html`<p class="hint" id="${field.name}-hint">${field.hint}</p>` : nothing}
				${error ? html`<p class="field-error" id="${field.name}-error">${error}</p>` : nothing}
			</div>`;
	}

	/** The problem, without the faults that stand beside their fields. */
	note() {
		const { problem } = this;
		return problemNote(problem && new Problem({ status: problem.status, title: problem.title, detail: problem.detail }));
	}

	/** @param {SubmitEvent} event @param {(values: any) => Promise<void>} work */
	async submit(event, work) {
		event.preventDefault();
		if (this.busy) {
			return;
		}
		const values = Object.fromEntries(new FormData(/** @type {HTMLFormElement} */ (event.target)));
		this.busy = true;
		this.problem = undefined;
		try {
			await work(values);
			this.site.router.go(this.next, { replace: true });
		}
		catch (error) {
			this.problem = Problem.of(error);
			await this.updateComplete;
			/** @type {HTMLElement | null} */ (this.querySelector("[aria-invalid]") ?? this.querySelector("input"))?.focus();
		}
		finally {
			this.busy = false;
		}
	}

}
