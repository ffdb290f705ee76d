import { html, nothing } from "lit";
import { Problem } from "../http/problem.js";
import { Page } from "../pieces/page.js";
import { loadingNote, problemNote } from "../pieces/notes.js";
import { ago } from "../pieces/words.js";
import { aboutBank, allBanks, keptSessions, unfinished } from "./banks.js";

class BanksPage extends Page {

	static properties = { banks: { state: true }, sessions: { state: true }, problem: { state: true } };

	constructor() {
		super();
		/** @type {import("./banks.js").Bank[] | undefined} */
		this.banks = undefined;
		/** @type {any[]} */
		this.sessions = [];
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
		try {
			const [banks, sessions] = await Promise.all([
				allBanks(this.site.api),
				this.site.api.get("/sessions", { query: { limit: 20 } }).catch(() => ({ items: [] })), // an offer on the side: the page does without
			]);
			this.sessions = unfinished(sessions.items);
			this.banks = banks;
		}
		catch (error) {
			const { account, kept } = this.site;
			this.sessions = keptSessions(await kept.all(account.me?.id ?? ""));
			this.problem = Problem.of(error);
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
			</div>`;
	}

	#unfinished() {
		return html`
			<h2 class="margin" id="unfinished">Go on with</h2>
			<ul class="banks" aria-labelledby="unfinished">${this.sessions.slice(0, 3).map((session) => html`
				<li><a href="/sessions/${encodeURIComponent(session.id)}">${this.#nameOf(session)}, ${session.answeredCount} of ${session.questionCount} answered</a>
					<p class="quiet">${session.startedAt ? `Begun ${ago(session.startedAt, new Date())}` : "Kept on this device"}</p></li>`)}
			</ul>`;
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
