import { html, nothing } from "lit";
import { Problem } from "../http/problem.js";
import { Page } from "../pieces/page.js";
import { loadingNote, problemNote } from "../pieces/notes.js";
import { ago } from "../pieces/words.js";
import { aboutBank, allBanks, finished, keptSessions, unfinished } from "./banks.js";

const SESSIONS = 50;
const AT_ONCE = 3;

class BanksPage extends Page {

	static properties = { banks: { state: true }, past: { state: true }, sessions: { state: true }, problem: { state: true } };

	constructor() {
		super();
		/** @type {import("./banks.js").Bank[] | undefined} */
		this.banks = undefined;
		/** Those to go on with. @type {any[]} */
		this.sessions = [];
		/** Those that are over. @type {any[]} */
		this.past = [];
		/** @type {Problem | undefined} */
		this.problem = undefined;
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
		this.#loadSessions();
		try {
			this.banks = await allBanks(this.site.api);
		}
		catch (error) {
			this.problem = Problem.of(error);
		}
	}

	/** An offer on the side: the banks don't wait for it, and while the server can't say, this device tells what it keeps. */
	async #loadSessions() {
		const { account, api, kept } = this.site;
		try {
			const { items } = await api.get("/sessions", { query: { limit: SESSIONS } });
			this.sessions = unfinished(items);
			this.past = finished(items);
		}
		catch {
			this.sessions = keptSessions(await kept.all(account.me?.id ?? ""));
		}
	}

	render() {
		return html`
			<div class="page">
				<h1 tabindex="-1">What do you want to practise?</h1>
				${problemNote(this.problem, { again: () => this.#load() })}
				${this.banks || this.problem ? nothing : loadingNote("Fetching the banks…")}
				${this.sessions.length ? this.#unfinished() : nothing}
				${this.banks ? this.#list(this.banks) : nothing}
				${this.past.length ? this.#finished() : nothing}
			</div>`;
	}

	#unfinished() {
		return html`
			<h2 class="margin" id="unfinished">Go on with</h2>
			<ul class="banks" aria-labelledby="unfinished">${this.sessions.slice(0, AT_ONCE).map((session) => html`
				<li><a href="/sessions/${encodeURIComponent(session.id)}">${this.#nameOf(session)}, ${session.answeredCount} of ${session.questionCount} answered</a>
					<p class="quiet">${session.startedAt ? `Begun ${ago(session.startedAt, new Date())}` : "Kept on this device"}</p></li>`)}
			</ul>`;
	}

	#finished() {
		const more = this.past.slice(AT_ONCE);
		return html`
			<h2 class="margin" id="finished">Finished</h2>
			<div>
				<ul class="sessions" aria-labelledby="finished">${this.past.slice(0, AT_ONCE).map((session) => this.#over(session))}</ul>
				${more.length ? html`<details class="more"><summary>Show ${more.length} more</summary>
					<ul class="sessions" aria-label="More finished sessions">${more.map((session) => this.#over(session))}</ul></details>` : nothing}
			</div>`;
	}

	/** @param {any} session */
	#over(session) {
		return html`<li><a href="/sessions/${encodeURIComponent(session.id)}">${this.#nameOf(session)}, ${session.answeredCount} of ${session.questionCount} answered</a>
			<span class="quiet">${ago(session.completedAt ?? session.startedAt, new Date())}</span></li>`;
	}

	/** @param {any} session */
	#nameOf(session) {
		return this.banks?.find((bank) => bank.id === session.bankId)?.title ?? "Practice";
	}

	/** @param {import("./banks.js").Bank[]} banks */
	#list(banks) {
		if (banks.length === 0) {
			return html`
				<p>Question banks will be listed here. There is none yet: bring a list of questions that you have, such as an article or your notes.</p>
				<p class="row"><a class="button go" href="/import">Import questions</a></p>`;
		}
		return html`
			<h2 class="margin" id="banks">Banks</h2>
			<ul class="banks" aria-labelledby="banks">${banks.map((bank) => html`
				<li><a href="/banks/${encodeURIComponent(bank.id)}">${bank.title}</a><p class="quiet">${aboutBank(bank)}</p></li>`)}
			</ul>
			<p class="quiet">Have a list of your own? <a href="/import">Import questions</a></p>`;
	}

}
customElements.define("ws-banks", BanksPage);
