import { html } from "lit";
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
		return this.site.api.get(`/cohorts/${encodeURIComponent(this.cohortId)}/members`, { query: { limit: 200 } });
	}

	/** @param {{items: Member[]}} report */
	show({ items }) {
		return html`
			${this.joinCode ? html`<p>Learners join under Classes, with the code <code class="code">${this.joinCode}</code> <ws-copy-button text=${this.joinCode} about="the code"></ws-copy-button></p>` : ""}
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
	async #remove({ learnerId }) {
		this.problem = undefined;
		try {
			await this.site.api.send("DELETE", `/cohorts/${encodeURIComponent(this.cohortId)}/members/${encodeURIComponent(learnerId)}`);
			await this.report.load();
			this.dispatchEvent(new Event("removed"));
			/** @type {HTMLElement | null} */ (this.querySelector("h2"))?.focus();
		}
		catch (error) {
			this.problem = Problem.of(error);
		}
	}

}
customElements.define("ws-class-members", Members);
