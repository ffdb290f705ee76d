import { html, nothing, svg } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { fetchedView } from "../pieces/fetched-view.js";
import { freshnessView } from "../pieces/freshness-view.js";
import { Page } from "../pieces/page.js";
import { at } from "../pieces/range.js";
import { clock, counted, share } from "../pieces/words.js";
import { STATE_WORDS } from "../topics/report.js";
import { ClassStream } from "./class-stream.js";
import { classTopics } from "./class-topics.js";

/** @typedef {import("./class-stream.js").ChangedCell} ChangedCell */

const MOST_TOPICS = 6;
const MOST_ANSWERS = 6;

/** @type {("weak" | "unclear" | "strong")[]} */
const STATES = ["weak", "unclear", "strong"];

/** A class on the projector: which topics are weakest now, and the answers that come in. No name is shown unless somebody asks for it. */
class ClassRoomPage extends Page {

	static properties = { named: { state: true }, count: { state: true } };

	constructor() {
		super();
		this.named = false;
		/** Answers since the page was opened. */
		this.count = 0;
		/** The newest first. @type {{cell: ChangedCell, n: number, at: Date}[]} */
		this.newest = [];
	}

	connectedCallback() {
		super.connectedCallback();
		this.live = new ClassStream(this, this.site.api, this.params.id);
		this.live.addEventListener("cell", (event) => this.#took(/** @type {CustomEvent} */ (event).detail));
		this.live.start();
	}

	disconnectedCallback() {
		super.disconnectedCallback();
		this.live?.stop();
		if (document.fullscreenElement) {
			document.exitFullscreen();
		}
	}

	reconnected() {
		this.live?.reconnected();
	}

	/** @param {{cell: ChangedCell, before: import("./heat-map.js").Cell | undefined}} change */
	#took({ cell, before }) {
		if (cell.answers <= (before?.answers ?? 0)) {
			return;
		}
		this.count += 1;
		this.newest = [{ cell, n: this.count, at: new Date() }, ...this.newest].slice(0, MOST_ANSWERS);
	}

	render() {
		const report = /** @type {ClassStream} */ (this.live).report;
		return html`
			<div class="room">
				<header class="room-head">
					<h1 tabindex="-1">${report.value?.name ?? (report.missing ? "There is no such class" : "Class")}</h1>
					<p class="row">
						<label><input type="checkbox" .checked=${this.named} @change=${this.#name}> Names</label>
						${document.fullscreenEnabled ? html`<button type="button" @click=${this.#fill}>Full screen</button>` : nothing}
						<a class="button" href=${report.missing ? "/classes" : `/classes/${encodeURIComponent(this.params.id)}`}>Back</a>
					</p>
				</header>
				${report.missing ? html`<p>It may be somebody else's, or it is gone.</p>` : fetchedView(report, "Fetching the class…", ({ map }) => this.#shown(map))}
			</div>`;
	}

	/** @param {import("./heat-map.js").HeatMap} map */
	#shown(map) {
		const topics = classTopics(map).slice(0, MOST_TOPICS);
		return html`
			<section class="room-topics" aria-labelledby="room-topics">
				<h2 id="room-topics">Weakest now</h2>
				${topics.length === 0 ? html`<p>The topics come with the first answers.</p>` : html`
				<ol>${repeat(topics, ({ topicId }) => topicId, (topic) => topicView(topic))}</ol>
				<p class="room-legend" aria-hidden="true">${STATES.map((state) => html`<span><i class="key ${state}"></i>${STATE_WORDS[state]}</span>`)}</p>`}
			</section>
			<section class="room-answers" aria-labelledby="room-answers">
				<h2 id="room-answers">Answers coming in</h2>
				<p class="count" role="status"><b>${this.count}</b> ${this.count === 1 ? "answer" : "answers"} since this page was opened</p>
				<ul>${repeat(this.newest, ({ n }) => n, (answer) => this.#answer(map, answer))}</ul>
				<p class="quiet">${counted(map.learners.length, "learner")} · ${freshnessView(/** @type {ClassStream} */ (this.live).freshness, this.site.connection.reached)}</p>
			</section>`;
	}

	/** How anybody stands is nobody's business here, named or not. @param {import("./heat-map.js").HeatMap} map @param {{cell: ChangedCell, at: Date}} answer */
	#answer(map, { cell, at: time }) {
		const topic = cell.topic ?? map.topics.find(({ topicId }) => topicId === cell.topicId)?.topic;
		const who = this.named ? map.learners.find(({ learnerId }) => learnerId === cell.learnerId)?.name : undefined;
		return html`<li><time class="quiet number">${clock(time)}</time> <span>${topic}${who ? html`, <b>${who}</b>` : nothing}</span></li>`;
	}

	/** @param {Event} event */
	#name(event) {
		this.named = /** @type {HTMLInputElement} */ (event.target).checked;
	}

	#fill() {
		return document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen().catch(() => undefined);
	}

}
customElements.define("ws-class-room", ClassRoomPage);

/** @param {ReturnType<typeof classTopics>[number]} topic */
function topicView({ topic, states, mastery = 0, learners }) {
	let from = 0;
	const parts = STATES.map((state) => {
		const part = { state, from, size: states[state] / learners };
		from += part.size;
		return part;
	});
	return html`
		<li>
			<p><b>${topic}</b> <span class="number">${share(mastery)}</span></p>
			<svg class="states" aria-hidden="true">${svg`${parts.map(({ state, from: start, size }) => svg`<rect class=${state} x=${at(start)} y="0" width=${at(size)} height="100%"/>`)}`}</svg>
			<p class="quiet">${STATES.filter((state) => states[state] > 0).map((state) => `${states[state]} ${STATE_WORDS[state]}`).join(", ")} of ${counted(learners, "learner")} measured</p>
		</li>`;
}
