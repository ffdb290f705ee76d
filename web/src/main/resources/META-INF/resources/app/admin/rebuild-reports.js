import { html, nothing } from "lit";
import { Problem } from "../http/problem.js";
import { Fetched } from "../pieces/fetched.js";
import { fetchedView } from "../pieces/fetched-view.js";
import { problemNote } from "../pieces/notes.js";
import { Page } from "../pieces/page.js";
import { dayAndTime } from "../pieces/words.js";
import { STATE_WORDS } from "../topics/report.js";
import { isRunning, rebuildWords } from "./rebuilding.js";

/** @typedef {import("./rebuilding.js").Rebuild} Rebuild */

const ASK_AGAIN_MS = 1_500;
const AT_ONCE = 10;

/** Builds all reports anew from the events, and shows how far that is and what it changes. */
class RebuildReports extends Page {

	static properties = { busy: { state: true }, problem: { state: true } };

	constructor() {
		super();
		this.busy = false;
		/** @type {Problem | undefined} */
		this.problem = undefined;
		/** @type {Fetched<Rebuild>} */
		this.rebuild = new Fetched(this, () => this.#ask());
		/** @type {ReturnType<typeof setTimeout> | undefined} */
		this.asking = undefined;
	}

	connectedCallback() {
		super.connectedCallback();
		this.rebuild.load();
	}

	disconnectedCallback() {
		super.disconnectedCallback();
		clearTimeout(this.asking);
	}

	reconnected() {
		this.rebuild.reconnected();
	}

	/** @returns {Promise<Rebuild>} */
	async #ask() {
		const rebuild = await this.site.api.get("/reports/rebuild");
		this.#askAgainWhileRunning(rebuild);
		return rebuild;
	}

	/** @param {Rebuild} rebuild */
	#askAgainWhileRunning(rebuild) {
		clearTimeout(this.asking);
		if (this.isConnected && isRunning(rebuild)) {
			this.asking = setTimeout(() => this.rebuild.load(), ASK_AGAIN_MS);
		}
	}

	render() {
		return html`
			<p>All reports are built anew from the events, beside those that are shown; when they have caught up and were compared, they take their place without a gap. A new model comes into
				force that way, too.</p>
			${problemNote(this.problem)}
			${fetchedView(this.rebuild, "Asking how it stands…", (rebuild) => this.#state(rebuild))}`;
	}

	/** @param {Rebuild} rebuild */
	#state(rebuild) {
		const running = isRunning(rebuild);
		const { changes = [], stateChanges = changes.length } = rebuild.comparison ?? {};
		return html`
			<p role="status">${rebuildWords(rebuild)}${rebuild.requestedAt ? html` <span class="quiet small">asked for ${dayAndTime(rebuild.requestedAt)}</span>` : nothing}</p>
			${rebuild.outdated && !running ? html`<p>The service was started with another model or other thresholds. These reports go by theirs until they are rebuilt.</p>` : nothing}
			${running ? html`<progress aria-label="Events counted" max="1" .value=${rebuild.progress ?? 0}></progress>` : nothing}
			${changes.length ? this.#changes(changes, stateChanges) : nothing}
			<p class="row"><button type="button" aria-disabled=${this.busy || running} @click=${this.#start}>${running ? "Rebuilding…" : "Rebuild the reports"}</button></p>`;
	}

	/** @param {import("./rebuilding.js").Change[]} changes @param {number} total */
	#changes(changes, total) {
		const more = changes.slice(AT_ONCE);
		return html`
			<h3>Who changes state: ${total}</h3>
			${changeTable(changes.slice(0, AT_ONCE), "Who changes state")}
			${more.length ? html`<details class="more"><summary>Show ${more.length} more</summary>${changeTable(more, "More who change state")}</details>` : nothing}`;
	}

	async #start() {
		if (this.busy || (this.rebuild.value && isRunning(this.rebuild.value))) {
			return;
		}
		this.busy = true;
		this.problem = undefined;
		try {
			await this.site.api.post("/reports/rebuild");
			await this.rebuild.load();
		}
		catch (error) {
			this.problem = Problem.of(error);
		}
		finally {
			this.busy = false;
		}
	}

}
customElements.define("ws-rebuild-reports", RebuildReports);

/** @param {import("./rebuilding.js").Change[]} changes @param {string} title */
function changeTable(changes, title) {
	return html`
		<div class="scrolled" role="group" aria-label=${title} tabindex="0">
			<table class="figures-table" aria-label=${title}>
				<thead><tr><th scope="col">Learner</th><th scope="col">Topic</th><th scope="col">Before</th><th scope="col">After</th></tr></thead>
				<tbody>${changes.map(({ learnerId, name, topic, topicId, from, to }) => html`<tr><th scope="row">${name ?? learnerId}</th><td>${topic ?? topicId}</td><td>${words(from)}</td><td>${words(to)}</td></tr>`)}</tbody>
			</table>
		</div>`;
}

/** @param {string} state */
function words(state) {
	return STATE_WORDS[/** @type {keyof typeof STATE_WORDS} */ (state)] ?? state;
}
