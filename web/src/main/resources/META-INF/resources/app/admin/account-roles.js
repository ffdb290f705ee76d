import { html, nothing } from "lit";
import { Problem } from "../http/problem.js";
import { describedBy, fieldError, focusInvalid, invalid } from "../pieces/fields.js";
import { problemNote } from "../pieces/notes.js";
import { Page } from "../pieces/page.js";
import { listed } from "../pieces/words.js";

/** @typedef {{id: string, email: string, displayName: string, roles: string[]}} Account */

/** @type {[string, string][]} */
const ROLES = [
	["learner", "practises, and sees own reports"],
	["instructor", "makes classes, assigns, and sees the reports of their members"],
	["author", "looks after questions, and sees how they measure"],
	["admin", "gives roles, sees all classes, and rebuilds reports"],
];

/** Finds an account by its e-mail and changes what it may do. */
class AccountRoles extends Page {

	static properties = { found: { state: true }, asked: { state: true }, busy: { state: true }, problem: { state: true }, saved: { state: true } };

	constructor() {
		super();
		/** null when nobody has that e-mail. @type {Account | null | undefined} */
		this.found = undefined;
		this.asked = "";
		this.busy = false;
		/** @type {Problem | undefined} */
		this.problem = undefined;
		this.saved = "";
	}

	render() {
		const { problem } = this;
		return html`
			<form class="find" @submit=${this.#find}>
				${problemNote(problem, { fields: ["email"] })}
				<div>
					<label for="email">E-mail of the account</label>
					<input id="email" name="email" type="email" required autocomplete="off" aria-describedby=${describedBy(problem, "email")} aria-invalid=${invalid(problem, "email")}>
					${fieldError(problem, "email")}
				</div>
				<button aria-disabled=${this.busy}>Find</button>
			</form>
			<div role="status">${this.found === null ? html`<p>Nobody has the e-mail ${this.asked}. People make their accounts themselves.</p>` : this.saved ? html`<p>${this.saved}</p>` : nothing}</div>
			${this.found ? this.#account(this.found) : nothing}`;
	}

	/** @param {Account} account */
	#account({ email, displayName, roles }) {
		return html`
			<form class="roles" @submit=${this.#save}>
				<fieldset>
					<legend>${displayName} <span class="quiet">${email}</span></legend>
					${ROLES.map(([role, about]) => html`
						<label><input type="checkbox" name="role" value=${role} .checked=${roles.includes(role)}> <span><b>${role}</b> <span class="quiet small">${about}</span></span></label>`)}
				</fieldset>
				<button class="go" aria-disabled=${this.busy}>${this.busy ? "Saving…" : "Save the roles"}</button>
			</form>`;
	}

	/** @param {SubmitEvent} event */
	#find(event) {
		event.preventDefault();
		const form = /** @type {HTMLFormElement} */ (event.target);
		this.asked = String(new FormData(form).get("email")).trim();
		return this.#work(form, async () => {
			const { items } = await this.site.api.get("/accounts", { query: { email: this.asked } });
			this.found = items[0] ?? null;
		});
	}

	/** @param {SubmitEvent} event */
	#save(event) {
		event.preventDefault();
		const form = /** @type {HTMLFormElement} */ (event.target);
		const { id } = /** @type {Account} */ (this.found);
		return this.#work(form, async () => {
			const account = await this.site.api.put(`/accounts/${encodeURIComponent(id)}/roles`, { roles: new FormData(form).getAll("role") });
			this.found = account;
			this.saved = `${account.displayName} is ${listed(account.roles)} now, at the latest in a minute.`;
			if (id === this.site.account.me?.id) {
				await this.site.account.find();
			}
		});
	}

	/** @param {HTMLFormElement} form @param {() => Promise<void>} work */
	async #work(form, work) {
		if (this.busy) {
			return;
		}
		this.busy = true;
		this.problem = undefined;
		this.saved = "";
		try {
			await work();
		}
		catch (error) {
			this.problem = Problem.of(error);
			await this.updateComplete;
			focusInvalid(form);
		}
		finally {
			this.busy = false;
		}
	}

}
customElements.define("ws-account-roles", AccountRoles);
