import { html, nothing } from "lit";
import { allPages } from "../http/all-pages.js";
import { Fetched } from "../pieces/fetched.js";
import { fetchedView } from "../pieces/fetched-view.js";
import { freshnessView } from "../pieces/freshness-view.js";
import { loadingNote } from "../pieces/notes.js";
import { Page } from "../pieces/page.js";
import { counted } from "../pieces/words.js";
import { allBanks } from "../banks/banks.js";
import { changesWords, classHeadline } from "./class-topics.js";
import { ClassStream } from "./class-stream.js";
import { taught } from "./classes.js";
import { cellWords } from "./heat-map.js";
import "./at-risk.js";
import "./class-assignments.js";
import "./comparison.js";
import "./heat-map-table.js";
import "./members.js";
import "./missed-points.js";

/** @typedef {import("./classes.js").Cohort} Cohort */

const PARTS = "ws-class-at-risk, ws-class-points, ws-class-assignments, ws-class-comparison, ws-class-members";
const DEPENDING = "ws-class-at-risk, ws-class-points, ws-class-assignments";
const REFRESH_MS = 15_000;
const NEWS_MS = 3_000;
const ASK_AGAIN_MS = 1_500;

class ClassPage extends Page {

	static properties = { titles: { state: true }, news: { state: true } };

	constructor() {
		super();
		/** Titles of assignments by their ids. @type {Map<string, string>} */
		this.titles = new Map();
		this.news = "";
		this.unsaid = 0;
		this.newest = "";
		/** @type {Fetched<Cohort[]>} */
		this.cohorts = new Fetched(this, async () => taught(await allPages(this.site.api, "/cohorts")));
		this.banks = new Fetched(this, () => allBanks(this.site.api));
		/** @type {ReturnType<typeof setTimeout> | undefined} */
		this.refreshing = undefined;
		/** @type {ReturnType<typeof setTimeout> | undefined} */
		this.saying = undefined;
		/** @type {ReturnType<typeof setTimeout> | undefined} */
		this.waiting = undefined;
	}

	connectedCallback() {
		super.connectedCallback();
		this.live = new ClassStream(this, this.site.api, this.params.id);
		this.live.addEventListener("cell", (event) => this.#changed(/** @type {CustomEvent} */ (event).detail.cell));
		this.live.start();
		this.cohorts.load();
		this.banks.load();
	}

	disconnectedCallback() {
		super.disconnectedCallback();
		this.live?.stop();
		clearTimeout(this.refreshing);
		clearTimeout(this.saying);
		clearTimeout(this.waiting);
	}

	reconnected() {
		this.live?.reconnected();
		this.cohorts.reconnected();
		this.querySelectorAll(PARTS).forEach((part) => /** @type {Page} */ (part).reconnected());
	}

	/** @param {import("./class-stream.js").ChangedCell} cell */
	#changed(cell) {
		const name = this.live?.map?.learners.find(({ learnerId }) => learnerId === cell.learnerId)?.name;
		this.unsaid++;
		this.newest = `${name}, ${cell.topic ?? "a topic"}: ${cellWords(cell)}`;
		this.saying ??= setTimeout(() => this.#say(), NEWS_MS);
		this.refreshing ??= setTimeout(() => this.#refresh(), REFRESH_MS);
	}

	/** In a lesson answers come faster than anybody can listen to them. */
	#say() {
		this.news = changesWords(this.unsaid, this.newest);
		this.unsaid = 0;
		this.saying = undefined;
	}

	#refresh() {
		this.refreshing = undefined;
		this.querySelectorAll(DEPENDING).forEach((part) => /** @type {import("./class-part.js").ClassPart<{}>} */ (part).refresh());
	}

	/** What the list of classes has of this one. */
	get #own() {
		return this.cohorts.value?.find(({ id }) => id === this.params.id);
	}

	/** A class that was made a moment ago is not known yet where reports are made. */
	updated() {
		if (this.live?.report.missing && this.#own) {
			this.waiting ??= setTimeout(() => {
				this.waiting = undefined;
				this.live?.start();
			}, ASK_AGAIN_MS);
		}
	}

	render() {
		const report = /** @type {ClassStream} */ (this.live).report;
		if (report.missing && this.#own) {
			return html`<div class="page"><h1 tabindex="-1">${this.#own.name}</h1>${loadingNote("The reports of this class come in a moment…")}</div>`;
		}
		if (report.missing) {
			return html`
				<div class="page"><h1 tabindex="-1">There is no such class</h1><p>It may be somebody else's, or it is gone.</p>
					<p class="row"><a class="button go" href="/classes">See the classes</a></p></div>`;
		}
		return html`
			<div class="page wide class">
				<div class="class-head">
					<p class="small"><a href="/classes">All classes</a></p>
					<h1 tabindex="-1">${report.value?.name ?? "Class"}</h1>
					${report.value ? this.#basis(report.value.map) : nothing}
				</div>
				${fetchedView(report, "Fetching the heat map…", ({ map }) => this.#parts(map))}
				<p class="hidden-text" role="status">${this.news}</p>
			</div>`;
	}

	/** @param {import("./heat-map.js").HeatMap} map */
	#basis(map) {
		const headline = classHeadline(map);
		return html`
			${headline ? html`<p class="lead">${headline}</p>` : nothing}
			<p class="quiet">${counted(map.learners.length, "learner")} · ${freshnessView(/** @type {ClassStream} */ (this.live).freshness, this.site.connection.reached)}</p>
			<nav aria-label="This class"><ul class="parts">
				<li><a href="#heatmap">Heat map</a></li><li><a href="#at-risk">At risk</a></li><li><a href="#key-points">Key points</a></li>
				<li><a href="#assignments">Assignments</a></li><li><a href="#comparison">Comparison</a></li><li><a href="#members">Members</a></li>
				<li><a href="/classes/${encodeURIComponent(this.params.id)}/live">Class-room mode</a></li>
			</ul></nav>`;
	}

	/** @param {import("./heat-map.js").HeatMap} map */
	#parts(map) {
		const { id } = this.params;
		const cohorts = this.cohorts.value ?? [];
		const joinCode = this.#own?.joinCode ?? "";
		return html`
			<section>${this.#heatMap(map)}</section>
			<div class="beside">
				<ws-class-at-risk cohortId=${id} .titles=${this.titles}></ws-class-at-risk>
				<ws-class-points cohortId=${id}></ws-class-points>
			</div>
			<ws-class-assignments cohortId=${id} @titles=${this.#named}></ws-class-assignments>
			<ws-class-comparison cohortId=${id} .others=${cohorts.filter((cohort) => cohort.id !== id)}></ws-class-comparison>
			<ws-class-members cohortId=${id} joinCode=${joinCode} @removed=${() => this.live?.report.load()} @opened-anew=${() => this.cohorts.load()}></ws-class-members>`;
	}

	/** @param {import("./heat-map.js").HeatMap} map */
	#heatMap(map) {
		const live = /** @type {ClassStream} */ (this.live);
		const { bankId, assignmentId } = live.filter;
		const filtered = Boolean(bankId || assignmentId);
		return html`
			<h2 id="heatmap" tabindex="-1">Heat map</h2>
			${map.learners.length === 0 ? html`<p>Learners and topics will stand here as soon as somebody is in the class: give them its code, below under
				<a href="#members">Members</a>.</p>` : html`
			${this.#filters()}
			${map.topics.length === 0 ? html`<p>${filtered ? "Nobody answered in these topics yet." : "Nobody answered yet. The topics come with the first answers: assign something, below under "}${filtered ? nothing : html`<a href="#assignments">Assignments</a>.`}</p>`
				: html`<ws-heat-map .map=${map} .version=${live.version} .changed=${live.changed}></ws-heat-map>`}
			<p class="quiet small part-foot"><a href="/api/reports/cohorts/${encodeURIComponent(this.params.id)}/heatmap.csv${bankId ? `?bankId=${encodeURIComponent(bankId)}` : assignmentId ? `?assignmentId=${encodeURIComponent(assignmentId)}` : ""}" download>CSV<span class="hidden-text"> of the heat map</span></a></p>`}`;
	}

	#filters() {
		const { bankId, assignmentId } = /** @type {ClassStream} */ (this.live).filter;
		const banks = this.banks.value ?? [];
		return html`
			<div class="filter">
				<label for="filter">Topics of</label>
				<select id="filter" @change=${this.#filter}>
					<option value="">everything answered</option>
					${banks.length ? html`<optgroup label="Banks">${banks.map(({ id, title }) => html`<option value="bank ${id}" ?selected=${id === bankId}>${title}</option>`)}</optgroup>` : nothing}
					${this.titles.size ? html`<optgroup label="Assignments">${[...this.titles].map(([id, title]) => html`<option value="assignment ${id}" ?selected=${id === assignmentId}>${title}</option>`)}</optgroup>` : nothing}
				</select>
			</div>`;
	}

	/** @param {Event} event */
	#filter(event) {
		const [kind, id] = /** @type {HTMLSelectElement} */ (event.target).value.split(" ");
		this.live?.show(kind === "bank" ? { bankId: id } : kind === "assignment" ? { assignmentId: id } : {});
	}

	/** @param {CustomEvent} event */
	#named({ detail }) {
		if (JSON.stringify([...this.titles]) !== JSON.stringify([...detail])) {
			this.titles = detail;
		}
	}

}
customElements.define("ws-class", ClassPage);
