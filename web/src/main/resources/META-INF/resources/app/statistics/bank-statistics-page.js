import { html, nothing } from "lit";
import { Fetched } from "../pieces/fetched.js";
import { fetchedView } from "../pieces/fetched-view.js";
import { Page } from "../pieces/page.js";
import { rangeView } from "../pieces/range.js";
import { sortHeader } from "../pieces/sort-header.js";
import { Sorting } from "../pieces/sorting.js";
import { clock, counted, lasting } from "../pieces/words.js";
import { NEEDED, discriminationInShort, faults, flagWords, signed } from "./statistics.js";

/** @typedef {import("./statistics.js").Statistics} Statistics */

class BankStatisticsPage extends Page {

	static properties = { onlyFlagged: { state: true } };

	constructor() {
		super();
		this.onlyFlagged = false;
		/** @type {Fetched<{title: string, asOf?: string, items: Statistics[]}>} */
		this.report = new Fetched(this, () => this.#fetch());
		/** @type {Sorting<Statistics>} */
		this.sorting = new Sorting({
			text: ({ text }) => text,
			level: ({ level }) => level,
			nFirst: ({ nFirst }) => nFirst,
			facility: ({ facility }) => facility,
			discrimination: ({ discrimination }) => discrimination,
			time: ({ medianMs }) => medianMs,
			flags: (statistics) => faults(statistics).length || null,
		}, "facility");
	}

	connectedCallback() {
		super.connectedCallback();
		this.report.load();
	}

	reconnected() {
		this.report.reconnected();
	}

	async #fetch() {
		const id = encodeURIComponent(this.params.id);
		const [bank, report] = await Promise.all([this.site.api.get(`/banks/${id}`), this.site.api.get(`/reports/banks/${id}/questions`)]);
		return { title: bank.title, ...report };
	}

	render() {
		const { value, missing } = this.report;
		if (missing) {
			return html`
				<div class="page"><h1 tabindex="-1">There are no such statistics</h1><p>The bank may be somebody else's, or it is gone.</p>
					<p class="row"><a class="button go" href="/banks">See all banks</a></p></div>`;
		}
		return html`
			<div class="page wide">
				<div class="stack">
					<p class="small"><a href="/banks/${encodeURIComponent(this.params.id)}">The bank</a></p>
					<h1 tabindex="-1">${value ? `The questions of ${value.title}, measured` : "Question statistics"}</h1>
				</div>
				${fetchedView(this.report, "Fetching the statistics…", ({ items, asOf }) => this.#content(items, asOf))}
			</div>`;
	}

	/** @param {Statistics[]} items @param {string | undefined} asOf */
	#content(items, asOf) {
		if (items.length === 0) {
			return html`<p class="lead">How hard each question is, whether it tells strong from weak people, and which need a look will stand here. Nobody answered one yet.</p>
				<p class="row"><a class="button go" href="/banks/${encodeURIComponent(this.params.id)}">Go to the bank</a></p>`;
		}
		const flagged = items.filter((item) => faults(item).length > 0);
		const shown = this.sorting.sorted(this.onlyFlagged ? flagged : items);
		return html`
			<p>${counted(items.length, "question")}, ${flagged.length === 0 ? "none of them flagged" : `${flagged.length} flagged`}.
				${flagged.length ? html`<label class="only"><input type="checkbox" .checked=${this.onlyFlagged} @change=${this.#filter}> Only the flagged</label>` : nothing}</p>
			${this.#table(shown)}
			<p class="quiet small">${asOf ? html`As of <span class="number">${clock(new Date(asOf))}</span> · ` : nothing}<a href="/api/reports/banks/${encodeURIComponent(this.params.id)}/questions.csv" download>CSV</a></p>
			<p class="quiet small explained">Facility is the mean score of first attempts, with its 90 % interval. Discrimination is how much better strong people do at the question than weak ones,
				from −1 to 1: the correlation of its score with the ability that the other answers showed before. Both show from ${NEEDED} first attempts. Time is the median of first attempts.</p>`;
	}

	/** @param {Statistics[]} items */
	#table(items) {
		const header = (/** @type {string} */ column, /** @type {string} */ words, look = "") => sortHeader(this.sorting, column, words, () => this.requestUpdate(), look);
		return html`
			<div class="scrolled" role="group" aria-label="Questions" tabindex="0">
				<table class="figures-table questions" aria-label="Questions">
					<thead><tr>${header("text", "Question")}${header("level", "Level")}${header("nFirst", "First attempts", "end")}${header("facility", "Facility")}${header("discrimination", "Discrimination")}${header("time", "Time")}${header("flags", "Flags")}</tr></thead>
					<tbody>${items.map((item) => row(item))}</tbody>
				</table>
			</div>`;
	}

	/** @param {Event} event */
	#filter(event) {
		this.onlyFlagged = /** @type {HTMLInputElement} */ (event.target).checked;
	}

}
customElements.define("ws-bank-statistics", BankStatisticsPage);

/** @param {Statistics} item */
function row(item) {
	const { questionId = "", text, level, nFirst, facility, low, high, discrimination, medianMs, flags = [] } = item;
	return html`
		<tr>
			<th scope="row"><a href="/questions/${encodeURIComponent(questionId)}">${text ?? questionId}</a></th>
			<td>${level ?? "–"}</td>
			<td class="end">${nFirst}</td>
			<td>${facility === null ? html`<span class="quiet">not yet</span>` : rangeView({ value: facility, low, high })}</td>
			<td>${discrimination === null ? html`<span class="quiet">not yet</span>` : html`<b class="number">${signed(discrimination)}</b> <span class="quiet small">${discriminationInShort(item)}</span>`}</td>
			<td class="number">${lasting(medianMs)}</td>
			<td>${flags.length === 0 ? nothing : html`<ul>${flags.map((flag) => html`<li class=${faults({ ...item, flags: [flag] }).length ? "fault" : "quiet small"}>${flagWords(flag)}</li>`)}</ul>`}</td>
		</tr>`;
}
