import { html } from "lit";
import { allPages } from "../http/all-pages.js";
import { Problem } from "../http/problem.js";
import { problemNote } from "../pieces/notes.js";
import { counted, day } from "../pieces/words.js";
import { ClassPart } from "./class-part.js";
import "../pieces/confirm-button.js";
import "../pieces/copy-button.js";

/** @typedef {{learnerId: string, name: string, joinedAt: string}} Member */

/** Who is in the class, and how to get in. @extends {ClassPart<{asOf?: string, items: Member[]}>} */
class Members extends ClassPart {

	static properties = { ...ClassPart.properties, joinCode: { type: String }, problem: { state: true } };

	constructor() {
		super();
		this.joinCode = "";
		/** @type {Problem | undefined} */
		this.problem = undefined;
	}

	get name() {
		return "members";
	}

	get heading() {
		const count = this.report.value?.items.length;
		return count ? counted(count, "member") : "Members";
	}

	fetch() {
		return allPages(this.site.api, `/cohorts/${encodeURIComponent(this.cohortId)}/members`).then((items) => ({ items }));
	}

	/** @param {{items: Member[]}} report */
	show({ items }) {
		return html`
			${this.joinCode ? html`<p>Learners join under Classes, with the code <code class="code">${this.joinCode}</code> <ws-copy-button text=${this.joinCode} about="the code"></ws-copy-button>
				<ws-confirm-button label="Change it" question="Change the code? The old one opens nothing from then on." yes="Change it" @confirmed=${this.#openAnew}></ws-confirm-button></p>` : ""}
			${problemNote(this.problem)}
			${items.length === 0 ? html`<p>Nobody is in it yet.</p>` : html`
			<ul class="members" aria-labelledby="members">${items.map((member) => html`
				<li><span>${member.name} <span class="quiet small">since ${day(member.joinedAt)}</span></span>
					<ws-confirm-button label="Remove" about=${member.name} question=${`Remove ${member.name}?`} yes="Remove" @confirmed=${() => this.#remove(member)}></ws-confirm-button></li>`)}
			</ul>`}`;
	}

	foot() {
		return html``;
	}

	/** @param {Member} member */
	#remove({ learnerId }) {
		return this.#change("DELETE", `members/${encodeURIComponent(learnerId)}`, "removed");
	}

	#openAnew() {
		return this.#change("POST", "join-code", "opened-anew");
	}

	/** @param {string} method @param {string} what @param {string} done the event that tells of it */
	async #change(method, what, done) {
		this.problem = undefined;
		try {
			await this.site.api.send(method, `/cohorts/${encodeURIComponent(this.cohortId)}/${what}`);
			await this.report.load();
			this.dispatchEvent(new Event(done));
			/** @type {HTMLElement | null} */ (this.querySelector("h2"))?.focus();
		}
		catch (error) {
			this.problem = Problem.of(error);
		}
	}

}
customElements.define("ws-class-members", Members);
