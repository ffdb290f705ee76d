import { html, nothing } from "lit";
import { KEEPERS, hasOneOf } from "../account/roles.js";
import { Problem } from "../http/problem.js";
import { newKey } from "../keeping/keys.js";
import { Page } from "../pieces/page.js";
import { describedBy, fieldError, focusInvalid, invalid } from "../pieces/fields.js";
import { loadingNote, problemNote } from "../pieces/notes.js";
import { aboutBank, levelsOf } from "./banks.js";

const USUAL_COUNT = 8;

class BankPage extends Page {

	static properties = { bank: { state: true }, topics: { state: true }, problem: { state: true }, busy: { state: true } };

	constructor() {
		super();
		/** @type {import("./banks.js").Bank | undefined} */
		this.bank = undefined;
		/** @type {{id: string, name: string, questionCount: number}[]} */
		this.topics = [];
		/** @type {Problem | undefined} */
		this.problem = undefined;
		this.busy = false;
	}

	connectedCallback() {
		super.connectedCallback();
		this.#load();
	}

	reconnected() {
		if (this.problem) {
			this.#load();
		}
	}

	async #load() {
		this.problem = undefined;
		try {
			this.bank = await this.site.api.get(`/banks/${encodeURIComponent(this.params.id)}`);
			const topics = await this.site.api.get("/topics", { query: { bankId: this.params.id } }).catch(() => ({ items: [] })); // only told, not needed
			this.topics = (topics.items ?? topics).filter((/** @type {any} */ topic) => topic.questionCount > 0);
		}
		catch (error) {
			this.problem = Problem.of(error);
		}
	}

	render() {
		if (this.bank) {
			return html`<div class="page">${this.#practise(this.bank)}</div>`;
		}
		const gone = this.problem?.status === 404;
		return html`
			<div class="page">
				<h1 tabindex="-1">${gone ? "There is no such bank" : "Question bank"}</h1>
				${gone ? html`<p>It may be somebody else's, or it was deleted.</p><p class="row"><a class="button go" href="/banks">See all banks</a></p>`
					: this.problem ? problemNote(this.problem, { again: () => this.#load() }) : loadingNote("Fetching the bank…")}
			</div>`;
	}

	/** @param {import("./banks.js").Bank} bank */
	#practise(bank) {
		const count = bank.questionCount;
		return html`
			<p class="margin"><a href="/banks">All banks</a></p>
			<div class="stack"><h1 tabindex="-1">${bank.title}</h1><p class="quiet">${aboutBank(bank)}${hasOneOf(this.site.account.me, KEEPERS) && count > 0
				? html` · <a href="/banks/${encodeURIComponent(this.params.id)}/statistics">question statistics</a>` : nothing}</p></div>
			${count === 0 ? html`<p>There are no questions in it yet.</p>` : this.#form(bank)}
			${this.topics.length ? html`
				<h2 class="margin" id="bank-topics">Topics</h2>
				<ul class="bank-topics" aria-labelledby="bank-topics">${this.topics.map((topic) => html`<li>${topic.name} <span class="quiet number">${topic.questionCount}</span></li>`)}</ul>` : nothing}`;
	}

	/** @param {import("./banks.js").Bank} bank */
	#form(bank) {
		const levels = levelsOf(bank);
		return html`
			<h2 class="margin">Practice</h2>
			<form class="stack start" @submit=${this.#start}>
				${problemNote(this.problem, { fields: ["questionCount"] })}
				<div>
					<label for="questionCount">How many questions?</label>
					<input id="questionCount" name="questionCount" type="number" inputmode="numeric" min="1" max=${bank.questionCount} required
						.defaultValue=${String(Math.min(USUAL_COUNT, bank.questionCount))}
						aria-describedby=${describedBy(this.problem, "questionCount", "count-hint")} aria-invalid=${invalid(this.problem, "questionCount")}>
					<p class="hint" id="count-hint">From 1 to ${bank.questionCount}; two or three minutes each</p>
					${fieldError(this.problem, "questionCount")}
				</div>
				${levels.length > 1 ? html`
					<fieldset>
						<legend>For which level?</legend>
						<div class="choices">
							<label><input type="radio" name="level" value="" checked>Any</label>
							${levels.map((level) => html`<label><input type="radio" name="level" value=${level}>${level[0].toUpperCase()}${level.slice(1)}</label>`)}
						</div>
					</fieldset>` : nothing}
				<button class="go" aria-disabled=${this.busy}>${this.busy ? "Drawing questions…" : "Start practice"}</button>
			</form>`;
	}

	/** @param {SubmitEvent} event */
	async #start(event) {
		event.preventDefault();
		if (this.busy) {
			return;
		}
		const form = /** @type {HTMLFormElement} */ (event.target);
		const { questionCount, level } = Object.fromEntries(new FormData(form));
		this.busy = true;
		this.problem = undefined;
		try {
			const session = await this.site.api.post("/sessions", {
				mode: "practice", bankId: this.params.id, questionCount: Number(questionCount), ...(level ? { level } : {}),
			}, { headers: { "Idempotency-Key": newKey() } });
			this.site.router.go(`/sessions/${encodeURIComponent(session.id)}`);
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
customElements.define("ws-bank", BankPage);
