import { html, nothing } from "lit";
import { Page } from "../pieces/page.js";
import { describedBy, fieldError, focusInvalid, invalid } from "../pieces/fields.js";
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
		const { problem } = this;
		return html`
			<div>
				<label for=${field.name}>${field.label}</label>
				<input id=${field.name} name=${field.name} type=${field.type} autocomplete=${field.autocomplete} required
					aria-describedby=${describedBy(problem, field.name, field.hint && `${field.name}-hint`)} aria-invalid=${invalid(problem, field.name)}>
				${field.hint ? html`<p class="hint" id="${field.name}-hint">${field.hint}</p>` : nothing}
				${fieldError(problem, field.name)}
			</div>`;
	}

	/** The problem, without the faults that stand beside their fields. @param {string[]} fields */
	note(fields) {
		return problemNote(this.problem, { fields });
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
			if (!focusInvalid(this)) {
				this.querySelector("input")?.focus();
			}
		}
		finally {
			this.busy = false;
		}
	}

}
