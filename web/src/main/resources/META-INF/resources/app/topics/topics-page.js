import { html, nothing } from "lit";
import { Problem } from "../http/problem.js";
import { LiveStream } from "../http/live.js";
import { Page } from "../pieces/page.js";
import { loadingNote, problemNote } from "../pieces/notes.js";
import { Freshness } from "../pieces/freshness.js";
import { freshnessView } from "../pieces/freshness-view.js";
import { counted, listed, percent, share } from "../pieces/words.js";
import { fillIn } from "./filling-in.js";
import { TopicReport, changeSentence } from "./report.js";
import { topicTable } from "./topic-table.js";
import "./topic-course.js";
import "./topic-details.js";

/** @typedef {import("./topic-table.js").What} What */

const CHANGED_MS = 2_500;

class TopicsPage extends Page {

	static properties = { loaded: { state: true }, problem: { state: true }, open: { state: true }, thresholds: { state: true }, news: { state: true } };

	constructor() {
		super();
		this.report = new TopicReport();
		this.loaded = false;
		/** @type {Problem | undefined} */
		this.problem = undefined;
		/** The topic whose details are open, and which of them. @type {{topicId: string, what: What} | undefined} */
		this.open = undefined;
		/** @type {import("./report.js").Thresholds | undefined} */
		this.thresholds = undefined;
		/** @type {Promise<void> | undefined} */
		this.filling = undefined;
		/** @type {Set<string>} */
		this.changed = new Set();
		this.news = "";
	}

	connectedCallback() {
		super.connectedCallback();
		this.open = opened(this.query);
		this.leaving = new AbortController();
		this.stream = new LiveStream("/api/reports/me/topics/stream", ["topic", "freshness", "rebuilt"]);
		this.freshness = new Freshness(this.stream, () => this.site.api.get("/me").catch(() => undefined));
		this.freshness.addEventListener("change", () => this.requestUpdate());
		this.stream.addEventListener("topic", (event) => this.#take(/** @type {CustomEvent} */ (event).detail));
		this.stream.addEventListener("rebuilt", () => this.#fetch().catch(() => undefined)); // the next one tells it, and the topics come by the stream
		this.#load();
	}

	disconnectedCallback() {
		super.disconnectedCallback();
		this.leaving?.abort();
		this.stream?.stop();
		this.freshness?.stop();
	}

	reconnected() {
		if (this.problem) {
			this.#load();
		}
		this.querySelectorAll("ws-topic-course").forEach((course) => /** @type {Page} */ (course).reconnected());
	}

	async #load() {
		this.problem = undefined;
		try {
			await this.#fetch();
			this.loaded = true;
			if (this.isConnected) {
				this.stream?.start();
				this.freshness?.missed();
			}
		}
		catch (error) {
			this.problem = Problem.of(error);
		}
	}

	async #fetch() {
		const report = await this.site.api.get("/reports/me/topics");
		report.items.forEach((/** @type {import("./report.js").TopicItem} */ item) => this.report.take(item));
		this.thresholds = report.thresholds;
		this.freshness?.taken(report.asOf);
	}

	/** @param {import("./report.js").TopicItem} item */
	#take(item) {
		this.freshness?.heard();
		if (this.report.isNew(item)) {
			this.#fillIn();
		}
		if (!this.report.take(item)) {
			return;
		}
		this.changed.add(item.topicId);
		this.news = changeSentence(item);
		setTimeout(() => {
			this.changed.delete(item.topicId);
			this.requestUpdate();
		}, CHANGED_MS);
	}

	#fillIn() {
		const { signal } = /** @type {AbortController} */ (this.leaving);
		this.filling ??= fillIn(this.report, this.site.api, signal)
			.catch(() => undefined) // the page shows what it has; the next new topic tries again
			.finally(() => {
				this.filling = undefined;
				this.requestUpdate();
			});
	}

	render() {
		const { loaded, report, thresholds } = this;
		return loaded && thresholds && report.items.length > 0
			? html`<div class="page wide">${this.#table(thresholds)}</div>`
			: html`<div class="page">${loaded ? this.#nothingYet() : this.#loading()}</div>`;
	}

	#loading() {
		return html`
			<h1 tabindex="-1">Your topics</h1>
			${this.problem ? problemNote(this.problem, { again: () => this.#load() }) : loadingNote("Fetching the report…")}`;
	}

	#nothingYet() {
		return html`
			<h1 tabindex="-1">Nothing is measured yet</h1>
			<p class="lead">Your topics will stand here, the weakest first: how well you know each, how sure that is, and why. Answer a few questions, and this page
				fills while you do.</p>
			<p class="row"><a class="button go" href="/banks">Choose a bank</a></p>
			<p class="quiet small">${this.#freshness()}</p>`;
	}

	/** @param {import("./report.js").Thresholds} thresholds */
	#table(thresholds) {
		const { open, changed } = this;
		return html`
			<div class="topics-head">
				<h1 tabindex="-1">${this.report.headline}</h1>
				<p class="quiet">${this.report.basis} · ${this.#freshness()}</p>
			</div>
			${topicTable(this.report.items, { open, changed, thresholds, now: new Date(), toggle: (topicId, what) => this.#toggle(topicId, what) })}
			${this.report.notAsked.length ? html`<p class="not-asked"><span class="quiet">Not asked yet:</span> ${listed(this.report.notAsked)}</p>` : nothing}
			<p class="quiet small legend">The dot is the estimate of your mastery, the bar around it its 90 % interval, the dashed line the threshold at
				${share(thresholds.weakBelow)}. A topic is weak when mastery is below it with a probability of ${percent(thresholds.sureness)} or more, strong when above
				${share(thresholds.strongAbove)} with the same probability, and unclear in between. With fewer than ${counted(thresholds.minQuestions, "different question")} nothing
				is said.</p>
			<p class="quiet small">How each number comes about, and how right it is: <a href="/accuracy">accuracy</a>. <a href="/api/reports/me/topics.csv" download>The table as CSV</a></p>
			<p class="hidden-text" role="status">${this.news}</p>`;
	}

	#freshness() {
		return freshnessView(/** @type {Freshness} */ (this.freshness), this.site.connection.reached);
	}

	/** @param {string} topicId @param {What} what */
	#toggle(topicId, what) {
		const same = this.open?.topicId === topicId && this.open.what === what;
		this.open = same ? undefined : { topicId, what };
		this.site.router.rename(this.open ? `/topics?${what}=${encodeURIComponent(topicId)}` : "/topics");
	}

}
customElements.define("ws-topics", TopicsPage);

/** What an address has open. @param {URLSearchParams} query @returns {{topicId: string, what: What} | undefined} */
function opened(query) {
	const what = /** @type {What[]} */ (["why", "next", "history"]).find((one) => query.get(one));
	return what ? { topicId: query.get(what) ?? "", what } : undefined;
}
