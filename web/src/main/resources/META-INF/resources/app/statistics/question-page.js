import { html, nothing } from "lit";
import { Fetched } from "../pieces/fetched.js";
import { fetchedView } from "../pieces/fetched-view.js";
import { Page } from "../pieces/page.js";
import { rangeView } from "../pieces/range.js";
import { shareBar } from "../pieces/share-bar.js";
import { counted, dayAndTime, lasting, percent } from "../pieces/words.js";
import { scoreBars } from "./score-bars.js";
import { NEEDED, difficultyWords, discriminationWords, facilityWords, faults, flagWords, signed } from "./statistics.js";

/** @typedef {import("./statistics.js").Statistics} Statistics */

/** One question as those see it who look after it. */
class QuestionPage extends Page {

	constructor() {
		super();
		/** @type {Fetched<any>} */
		this.question = new Fetched(this, () => this.site.api.get(`/questions/${encodeURIComponent(this.params.id)}`));
		/** @type {Fetched<Statistics & {versions?: Statistics[]}>} */
		this.report = new Fetched(this, () => this.site.api.get(`/reports/questions/${encodeURIComponent(this.params.id)}`));
	}

	connectedCallback() {
		super.connectedCallback();
		this.question.load();
		this.report.load();
	}

	reconnected() {
		this.question.reconnected();
		this.report.reconnected();
	}

	render() {
		if (this.question.missing) {
			return html`
				<div class="page"><h1 tabindex="-1">There is no such question</h1><p>It may be in somebody else's bank, or it is gone.</p>
					<p class="row"><a class="button go" href="/banks">See all banks</a></p></div>`;
		}
		return html`
			<div class="page item">
				${fetchedView(this.question, "Fetching the question…", (question) => asked(question))}
				${this.question.value ? this.#measured() : html`<h1 tabindex="-1" class="hidden-text">Question</h1>`}
			</div>`;
	}

	#measured() {
		if (this.report.missing) {
			return html`<p class="margin">Measured</p><p>How hard it is and whether it tells strong from weak people will stand here. Nobody answered it yet.</p>`;
		}
		return fetchedView(this.report, "Fetching its statistics…", (report) => this.#figures(report));
	}

	/** @param {Statistics & {versions?: Statistics[]}} report */
	#figures(report) {
		const { scores, keyPoints = [], versions = [], asOf } = report;
		const flags = report.flags?.filter(({ code }) => code !== "NOT_YET") ?? []; // the figures say so themselves
		return html`
			${flags.length ? html`
				<p class="margin" aria-hidden="true">Flags</p>
				<ul class="flags" aria-label="Flags">${flags.map((flag) => html`<li class=${faults({ ...report, flags: [flag] }).length ? "fault" : "quiet"}>${flagWords(flag)}</li>`)}</ul>` : nothing}
			<p class="margin" aria-hidden="true">Measured</p>
			${figures(report)}
			${scores?.some((n) => n > 0) ? html`<p class="margin" aria-hidden="true">Scores</p>${scoreBars(scores)}` : nothing}
			${keyPoints.length ? html`<p class="margin" aria-hidden="true">Missed</p>${this.#missed(keyPoints)}` : nothing}
			${versions.length > 1 ? html`<p class="margin" aria-hidden="true">Versions</p>${versionTable(versions)}` : nothing}
			<p class="quiet small">${asOf ? `As of ${dayAndTime(asOf)} · ` : nothing}<a href="/api/reports/questions/${encodeURIComponent(this.params.id)}.csv" download>CSV</a></p>`;
	}

	/** @param {import("./statistics.js").MissedPoint[]} points */
	#missed(points) {
		/** @type {Map<string, string>} */
		const texts = new Map((this.question.value?.keyPoints ?? []).map((/** @type {{id: string, text: string}} */ { id, text }) => [id, text]));
		return html`
			<div class="scrolled" role="group" aria-label="Missed key points" tabindex="0">
				<table class="figures-table" aria-label="How often each key point was missed">
					<thead><tr><th scope="col">Key point</th><th scope="col">Missed by</th><th scope="col" class="end">Answers</th></tr></thead>
					<tbody>${points.toSorted((a, b) => b.missed / b.answers - a.missed / a.answers).map(({ id, text, missed, answers, low, high }) => html`
						<tr><th scope="row">${text ?? texts.get(id) ?? id}</th><td>${answers ? shareBar({ share: missed / answers, low, high }) : "–"}</td><td class="end number">${missed} of ${answers}</td></tr>`)}
					</tbody>
				</table>
			</div>`;
	}

}
customElements.define("ws-question", QuestionPage);

/** @param {any} question */
function asked({ text, code, bankId, level, intent, version, kind }) {
	const facts = [level, intent, kind === "open" ? "" : "closed", `version ${version}`];
	return html`
		<p class="margin"><a href="/banks/${encodeURIComponent(bankId)}/statistics">All questions</a></p>
		<div class="stack asked">
			<h1 tabindex="-1">${text}</h1>
			${code ? html`<pre tabindex="0"><code>${code}</code></pre>` : nothing}
			<p class="quiet">${facts.filter(Boolean).join(" · ")}</p>
		</div>`;
}

/** @param {Statistics} statistics */
function figures(statistics) {
	const { nFirst, facility, low, high, discrimination, discriminationLow, discriminationHigh, nDiscrimination, medianMs, difficulty, level } = statistics;
	return html`
		<dl class="measures">
			<div><dt>Facility</dt><dd>${facility === null ? notYet(nFirst) : html`${rangeView({ value: facility, low, high })}
				<p class="quiet">${facilityWords(facility)}, from ${counted(nFirst, "first attempt")}; the interval holds 90 %</p>
				${difficulty ? html`<p class="quiet">${difficultyWords(difficulty, level)}</p>` : nothing}`}</dd></div>
			<div><dt>Discrimination</dt><dd>${discrimination === null ? notYet(nFirst) : html`<b class="number">${signed(discrimination)}</b>
				${discriminationLow === null || discriminationLow === undefined ? nothing : html`<span class="quiet small number">${signed(discriminationLow)} to ${signed(discriminationHigh ?? 1)}</span>`}
				<p class="quiet">${discriminationWords(statistics)}${nDiscrimination ? `, from ${counted(nDiscrimination, "answer")}` : ""}</p>`}</dd></div>
			<div><dt>Time</dt><dd>${medianMs === null ? html`<span class="quiet">not known yet</span>` : html`<b>${lasting(medianMs)}</b> <span class="quiet">in the middle of ${counted(nFirst, "first attempt")}</span>`}</dd></div>
		</dl>`;
}

/** @param {number} nFirst */
function notYet(nFirst) {
	return html`<span class="quiet">not yet: ${counted(nFirst, "first attempt")} of the ${NEEDED} that it takes</span>`;
}

/** @param {Statistics[]} versions */
function versionTable(versions) {
	return html`
		<div class="scrolled" role="group" aria-label="Versions" tabindex="0">
			<table class="figures-table" aria-label="Versions of the question">
				<thead><tr><th scope="col">Version</th><th scope="col" class="end">First attempts</th><th scope="col" class="end">Facility</th><th scope="col" class="end">Discrimination</th><th scope="col" class="end">Time</th></tr></thead>
				<tbody>${versions.map(({ version, nFirst, facility, discrimination, medianMs }) => html`
					<tr><th scope="row">${version}</th><td class="end">${nFirst}</td><td class="end">${facility === null ? "not yet" : percent(facility)}</td>
						<td class="end">${discrimination === null ? "not yet" : signed(discrimination)}</td><td class="end number">${lasting(medianMs)}</td></tr>`)}
				</tbody>
			</table>
		</div>`;
}
