import { html, nothing } from "lit";
import { Fetched } from "../pieces/fetched.js";
import { fetchedView } from "../pieces/fetched-view.js";
import { Page } from "../pieces/page.js";
import { counted, day, dayAndTime } from "../pieces/words.js";
import { calibrationPlot } from "./calibration-plot.js";
import { exactly, figure, figuresOf, setsOf } from "./figures.js";

/** How right the numbers on the other pages are. */
class AccuracyPage extends Page {

	constructor() {
		super();
		/** @type {Fetched<any>} */
		this.report = new Fetched(this, () => this.site.api.get("/reports/accuracy"));
	}

	connectedCallback() {
		super.connectedCallback();
		this.report.load();
	}

	reconnected() {
		this.report.reconnected();
	}

	render() {
		return html`
			<div class="page">
				<h1 tabindex="-1">How right is it?</h1>
				<p class="lead">Every answer is predicted before it is counted. Here the predictions stand beside what came.</p>
				${fetchedView(this.report, "Fetching the figures…", (report) => html`${this.#here(report)}${this.#grader(report.grader)}${this.#benchmark(report.benchmark)}`)}
			</div>`;
	}

	/** @param {any} report */
	#here(report) {
		const { n, learners, asOf, calibration } = report;
		const bins = calibration ?? [];
		return html`
			<h2 class="margin" id="here">On this installation</h2>
			${!n || !bins.some((/** @type {{n: number}} */ bin) => bin.n > 0) ? html`<p>${n ? `${counted(n, "answer")} so far: too few people to show how predictions did.`
				: "Nothing was predicted yet. With the first graded answers a plot stands here of what was predicted against what came."}</p>` : html`
			<div class="stack">
				<p>From ${counted(n, "answer")}${learners ? ` of ${counted(learners, "learner")}` : ""}${asOf ? html`, as of ${dayAndTime(asOf)}` : nothing}.</p>
				${calibrationPlot(bins)}
				${figureList(figuresOf(report))}
				<p class="quiet small"><a href="/api/reports/accuracy.csv" download>CSV</a></p>
			</div>`}`;
	}

	/** @param {any} grader */
	#grader(grader) {
		const figures = grader ? Object.entries(grader).filter(([, value]) => typeof value === "number") : [];
		return html`
			<h2 class="margin" id="grader">The grader</h2>
			${figures.length === 0 ? html`<p>Whether the grader agrees with people will stand here as soon as instructors corrected grades. Nobody did yet, so nothing is known of it here.</p>` : html`
			<dl class="figure-list">${figures.map(([key, value]) => html`<div><dt>${figure(key)?.name ?? graderWords(key)}</dt><dd>${plain(/** @type {number} */ (value))}</dd></div>`)}</dl>`}`;
	}

	/** @param {any} benchmark */
	#benchmark(benchmark) {
		const shipped = benchmark?.shippedHead;
		return html`
			<h2 class="margin" id="benchmark">On public data</h2>
			${setsOf(benchmark).length === 0 ? html`<p>This build ships no figures. Measure it yourself: <code>./weakspot evaluate</code> runs the very rules on answers of your own.</p>` : html`
			<div class="stack">
				<p>Not of this installation: measured ${benchmark.date ? `on ${day(benchmark.date)} ` : ""}on answers from schools and a university, by <code>${benchmark.command}</code>. Each learner was
					predicted by what was fitted on other learners of the same set. This installation does that once its operator has fitted the model on its own answers.</p>
				${setTable("Figures on public data", setsOf(benchmark))}
				${setsOf(shipped).length === 0 ? nothing : html`
				<p>With the part of the model that is shipped, which was trained on made-up learners, and all else fitted as above, by <code>${shipped.command}</code>:</p>
				${setTable("Figures with the shipped part", setsOf(shipped))}`}
				<dl class="small quiet glossary">${keysOf(setsOf(benchmark)).map((key) => html`<div><dt>${figure(key)?.name}</dt><dd>${figure(key)?.about}</dd></div>`)}</dl>
			</div>`}`;
	}

}
customElements.define("ws-accuracy", AccuracyPage);

/** @param {{name: string, about: string, value: number}[]} figures */
function figureList(figures) {
	return figures.length === 0 ? nothing : html`
		<dl class="figure-list">${figures.map(({ name, about, value }) => html`<div><dt>${name}</dt><dd>${exactly(value)}<p class="quiet small">${about}</p></dd></div>`)}</dl>`;
}

/** @param {{figures: Record<string, any>}[]} sets */
function keysOf(sets) {
	return [...new Set(sets.flatMap(({ figures }) => figuresOf(figures).map(({ key }) => key)))];
}

/** @param {string} name @param {{set: string, figures: Record<string, any>}[]} sets */
function setTable(name, sets) {
	const keys = keysOf(sets);
	return html`
		<div class="scrolled" role="group" aria-label=${name} tabindex="0">
			<table class="figures-table" aria-label=${name}>
				<thead><tr><th scope="col">Set</th><th scope="col" class="end">Answers</th><th scope="col" class="end">Learners</th>${keys.map((key) => html`<th scope="col" class="end">${figure(key)?.name ?? key}</th>`)}</tr></thead>
				<tbody>${sets.map(({ set, figures }) => html`
					<tr><th scope="row">${set}</th><td class="end">${whole(figures.n)}</td><td class="end">${whole(figures.learners)}</td>${keys.map((key) => html`<td class="end">${typeof figures[key] === "number" ? exactly(figures[key]) : "–"}</td>`)}</tr>`)}
				</tbody>
			</table>
		</div>`;
}

/** @param {number | undefined} count */
function whole(count) {
	return count?.toLocaleString("en") ?? "–";
}

/** "Mean difference". @param {string} key of the API */
function graderWords(key) {
	const words = key.replaceAll(/([A-Z])/g, " $1").toLowerCase();
	return words[0].toUpperCase() + words.slice(1);
}

/** @param {number} value */
function plain(value) {
	return Number.isInteger(value) ? value.toLocaleString("en") : exactly(value);
}
