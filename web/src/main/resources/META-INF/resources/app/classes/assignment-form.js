import { html } from "lit";
import { allBanks } from "../banks/banks.js";
import { Problem } from "../http/problem.js";
import { newKey } from "../keeping/keys.js";
import { Fetched } from "../pieces/fetched.js";
import { fetchedView } from "../pieces/fetched-view.js";
import { describedBy, fieldError, focusInvalid, invalid } from "../pieces/fields.js";
import { loadingNote, problemNote } from "../pieces/notes.js";
import { Page } from "../pieces/page.js";
import { instant } from "./progress.js";

const FIELDS = ["title", "bankId", "topics", "questionCount", "dueAt"];
const USUAL_COUNT = 8;

/** Assigns questions by topic. Emits `made`, or `given-up`. */
class AssignmentForm extends Page {

	static properties = { cohortId: { attribute: false }, bankId: { state: true }, busy: { state: true }, problem: { state: true } };

	constructor() {
		super();
		this.cohortId = "";
		this.bankId = "";
		this.busy = false;
		/** @type {Problem | undefined} */
		this.problem = undefined;
		this.banks = new Fetched(this, () => allBanks(this.site.api));
		/** @type {Fetched<{id: string, name: string, questionCount: number}[]>} */
		this.topics = new Fetched(this, () => this.#topics());
		this.key = newKey();
	}

	async connectedCallback() {
		super.connectedCallback();
		await this.banks.load();
		await this.#choose(this.banks.value?.[0]?.id ?? "");
		this.querySelector("input")?.focus();
	}

	async #topics() {
		const { items } = await this.site.api.get("/topics", { query: { bankId: this.bankId } });
		return items.filter((/** @type {{questionCount: number}} */ { questionCount }) => questionCount > 0);
	}

	/** @param {string} bankId */
	async #choose(bankId) {
		this.bankId = bankId;
		if (bankId) {
			await this.topics.load();
		}
		await this.updateComplete;
	}

	render() {
		return fetchedView(this.banks, "Fetching the banks…", (banks) => banks.length === 0
			? html`<p>There is no bank to assign from yet. <a href="/import">Import questions</a> first.</p>`
			: this.#form(banks));
	}

	/** @param {import("../banks/banks.js").Bank[]} banks */
	#form(banks) {
		const { problem } = this;
		return html`
			<form class="stack new-assignment" aria-label="New assignment" @submit=${this.#submit}>
				${problemNote(problem, { fields: FIELDS })}
				<div>
					<label for="title">Title</label>
					<input id="title" name="title" required maxlength="100" autocomplete="off" aria-describedby=${describedBy(problem, "title")} aria-invalid=${invalid(problem, "title")}>
					${fieldError(problem, "title")}
				</div>
				<div class="pair">
					<div>
						<label for="bankId">Bank</label>
						<select id="bankId" name="bankId" @change=${(/** @type {Event} */ event) => this.#choose(/** @type {HTMLSelectElement} */ (event.target).value)}>
							${banks.map(({ id, title }) => html`<option value=${id} ?selected=${id === this.bankId}>${title}</option>`)}
						</select>
						${fieldError(problem, "bankId")}
					</div>
					<div>
						<label for="questionCount">Questions</label>
						<input id="questionCount" name="questionCount" type="number" inputmode="numeric" min="1" max="100" required .defaultValue=${String(USUAL_COUNT)}
							aria-describedby=${describedBy(problem, "questionCount")} aria-invalid=${invalid(problem, "questionCount")}>
						${fieldError(problem, "questionCount")}
					</div>
					<div>
						<label for="dueAt">Due</label>
						<input id="dueAt" name="dueAt" type="datetime-local" required aria-describedby=${describedBy(problem, "dueAt")} aria-invalid=${invalid(problem, "dueAt")}>
						${fieldError(problem, "dueAt")}
					</div>
				</div>
				<fieldset>
					<legend>Topics</legend>
					<p class="hint">None chosen means all of them</p>
					${this.topics.problem || !this.topics.value ? this.#noTopics() : html`
					<div class="choices">${this.topics.value.map(({ id, name, questionCount }) => html`
						<label><input type="checkbox" name="topics" value=${id}><span>${name} <span class="quiet number">${questionCount}</span></span></label>`)}</div>`}
					${fieldError(problem, "topics")}
				</fieldset>
				<p class="row"><button class="go" aria-disabled=${this.busy}>${this.busy ? "Assigning…" : "Assign"}</button>
					<button type="button" @click=${() => this.dispatchEvent(new Event("given-up"))}>Cancel</button></p>
			</form>`;
	}

	#noTopics() {
		return this.topics.problem ? problemNote(this.topics.problem, { again: () => this.topics.load() }) : loadingNote("Fetching the topics…");
	}

	/** @param {SubmitEvent} event */
	async #submit(event) {
		event.preventDefault();
		if (this.busy) {
			return;
		}
		const form = /** @type {HTMLFormElement} */ (event.target);
		const values = new FormData(form);
		this.busy = true;
		this.problem = undefined;
		try {
			await this.site.api.post(`/cohorts/${encodeURIComponent(this.cohortId)}/assignments`, {
				title: String(values.get("title")).trim(), bankId: this.bankId, topics: values.getAll("topics"), questionCount: Number(values.get("questionCount")),
				dueAt: instant(String(values.get("dueAt"))),
			}, { headers: { "Idempotency-Key": this.key } });
			this.dispatchEvent(new Event("made"));
		}
		catch (error) {
			this.problem = Problem.of(error);
			this.key = this.problem.passing ? this.key : newKey(); // another body needs another key
			await this.updateComplete;
			focusInvalid(form);
		}
		finally {
			this.busy = false;
		}
	}

}
customElements.define("ws-assignment-form", AssignmentForm);
