import { html, nothing } from "lit";
import { guard } from "lit/directives/guard.js";
import { Page } from "../pieces/page.js";
import { rangeView } from "../pieces/range.js";
import { ago, counted, share } from "../pieces/words.js";
import { STATE_WORDS, TREND_WORDS } from "../topics/report.js";
import { cellWords, isMeasured, keyOf, levelOf } from "./heat-map.js";

/** @typedef {import("./heat-map.js").Cell} Cell */

/** @type {Record<string, [number, number]>} keys that move among the cells: rows and columns */
const MOVES = {
	ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1],
	PageUp: [-10, 0], PageDown: [10, 0], Home: [0, -Infinity], End: [0, Infinity],
};

/**
 * The heat map: a table whose headers stay in sight. One cell takes part in the order of the Tab key; from there the arrow keys lead to the others,
 * and Enter opens what is behind one.
 */
class HeatMapTable extends Page {

	static properties = {
		map: { attribute: false }, version: { type: Number }, changed: { attribute: false },
		order: { state: true }, byTopic: { state: true }, open: { state: true },
	};

	constructor() {
		super();
		/** @type {import("./heat-map.js").HeatMap | undefined} */
		this.map = undefined;
		/** Counts the changes of the map. */
		this.version = 0;
		/** Keys of cells to point out. @type {Set<string>} */
		this.changed = new Set();
		/** @type {"weakest" | "name"} */
		this.order = "weakest";
		/** The topic that the learners are sorted by, if it is one. */
		this.byTopic = "";
		/** @type {{learnerId: string, topicId: string} | undefined} */
		this.open = undefined;
		/** The cell in the order of the Tab key. */
		this.at = [0, 0];
		/** @type {import("./heat-map.js").Learner[]} */
		this.rows = [];
		/** @type {import("./heat-map.js").Topic[]} */
		this.columns = [];
	}

	/** Cells move only when the reader sorts, so that nobody loses the place while answers come in. @param {Map<string, unknown>} changes */
	willUpdate(changes) {
		const { map } = this;
		if (map && (changes.has("map") || changes.has("order") || changes.has("byTopic"))) {
			this.columns = map.columns(this.order);
			this.rows = map.rows(this.byTopic || this.order);
		}
		else if (map && this.columns.length !== map.topics.length) {
			this.columns = map.columns(this.order);
		}
	}

	render() {
		return html`
			<div class="heat-controls">
				<fieldset class="choices">
					<legend>Order</legend>
					${this.#choice("weakest", "Weakest first")}
					${this.#choice("name", "By name")}
				</fieldset>
				${legend()}
			</div>
			<div class="heat-scroll" role="group" aria-label="Heat map, scrolls in both directions" tabindex="0">
				<table class="heat" @keydown=${this.#keyed} @click=${this.#clicked}>
					<caption class="hidden-text">Mastery of each learner in each topic, with the number of answers. Arrow keys move among the cells, Enter opens one.</caption>
					<thead><tr><td></td>${this.columns.map((topic) => this.#head(topic))}</tr></thead>
					<tbody>
						${this.#means()}
						${this.rows.map((learner, row) => html`<tr>${guard(this.#looksOf(learner, row), () => this.#row(learner, row))}</tr>`)}
					</tbody>
				</table>
			</div>
			<div class="heat-details" role="status">${this.open ? this.#details(this.open) : nothing}</div>`;
	}

	/** @param {"weakest" | "name"} order @param {string} words */
	#choice(order, words) {
		const choose = () => {
			this.order = order;
			this.byTopic = "";
		};
		return html`<label><input type="radio" name="heat-order" .checked=${this.order === order && !this.byTopic} @change=${choose}>${words}</label>`;
	}

	/** @param {import("./heat-map.js").Topic} topic */
	#head({ topicId, topic }) {
		const sorts = this.byTopic === topicId;
		return html`<th scope="col" aria-sort=${sorts ? "ascending" : nothing}><button type="button" data-topic=${topicId} title=${topic}>${topic}<span class="hidden-text">, sort by it</span></button></th>`;
	}

	#means() {
		return html`<tr class="means"><th scope="row"><span>Class</span></th>${this.columns.map(({ topicId }) => {
			const { mastery, learners } = /** @type {import("./heat-map.js").HeatMap} */ (this.map).meanOf(topicId);
			return mastery === undefined ? html`<td class="none"><small>0</small></td>` : html`<td>${share(mastery)}<small>${learners}</small></td>`;
		})}</tr>`;
	}

	/** What a row's look depends on: of a large class only the rows that changed are made again. @param {import("./heat-map.js").Learner} learner @param {number} row */
	#looksOf(learner, row) {
		const { learnerId } = learner;
		const pointedOut = [...this.changed].filter((key) => key.startsWith(`${learnerId}\n`)).join();
		const opened = this.open?.learnerId === learnerId ? this.open.topicId : "";
		return [this.map, this.columns, learner, row, this.map?.changesOf(learnerId), pointedOut, opened, row === this.at[0] ? this.at[1] : -1];
	}

	/** @param {import("./heat-map.js").Learner} learner @param {number} row */
	#row(learner, row) {
		return html`<th scope="row" id="learner-${learner.learnerId}" tabindex="-1"><span>${learner.name}</span></th>${this.columns.map((topic, column) => this.#cell(learner, topic, row, column))}`;
	}

	/** @param {import("./heat-map.js").Learner} learner @param {import("./heat-map.js").Topic} topic @param {number} row @param {number} column */
	#cell({ learnerId, name }, { topicId, topic }, row, column) {
		const cell = this.map?.cell(learnerId, topicId);
		const measured = cell && isMeasured(cell);
		const look = measured ? `l${levelOf(cell.mastery ?? 0)} ${cell.state}` : "none";
		const marks = `${this.changed.has(keyOf({ learnerId, topicId })) ? " changed" : ""}${this.open?.learnerId === learnerId && this.open.topicId === topicId ? " open" : ""}`;
		return html`<td class="${look}${marks}"><button type="button" data-row=${row} data-column=${column} tabindex=${row === this.at[0] && column === this.at[1] ? 0 : -1}
			aria-label="${name}, ${topic}: ${cellWords(cell)}">${measured ? share(cell.mastery ?? 0) : ""}${cell ? html`<small>${cell.answers}</small>` : nothing}</button></td>`;
	}

	/** @param {{learnerId: string, topicId: string}} open */
	#details({ learnerId, topicId }) {
		const { thresholds } = /** @type {import("./heat-map.js").HeatMap} */ (this.map);
		const cell = this.map?.cell(learnerId, topicId);
		const name = this.rows.find((learner) => learner.learnerId === learnerId)?.name;
		const topic = this.columns.find((column) => column.topicId === topicId)?.topic;
		return html`
			<p><b>${name}</b>, ${topic}: ${cell ? STATE_WORDS[cell.state] : "no answer yet"}${cell?.trend ? `, ${TREND_WORDS[cell.trend]}` : ""}</p>
			${cell && isMeasured(cell) ? rangeView({ value: cell.mastery ?? 0, low: cell.low, high: cell.high, state: cell.state, marks: [thresholds.weakBelow] }) : nothing}
			${cell ? html`<p class="quiet small">${counted(cell.answers, "answer")}${cell.lastSeen ? `, the last ${ago(cell.lastSeen, new Date())}` : ""}${isMeasured(cell) ? "" : `; a number shows after ${counted(thresholds.minQuestions, "different question")}`}</p>` : nothing}`;
	}

	/** @param {MouseEvent} event */
	#clicked(event) {
		const button = event.target instanceof Element ? event.target.closest("button") : null;
		if (button?.dataset.topic) {
			this.byTopic = this.byTopic === button.dataset.topic ? "" : button.dataset.topic;
		}
		else if (button?.dataset.row) {
			this.#show(Number(button.dataset.row), Number(button.dataset.column));
		}
	}

	/** @param {number} row @param {number} column */
	async #show(row, column) {
		const { learnerId } = this.rows[row];
		const { topicId } = this.columns[column];
		const same = this.open?.learnerId === learnerId && this.open.topicId === topicId;
		this.at = [row, column];
		this.open = same ? undefined : { learnerId, topicId };
		await this.updateComplete;
		this.querySelector(".heat-details")?.scrollIntoView({ block: "nearest" });
	}

	/** @param {KeyboardEvent} event */
	#keyed(event) {
		const button = event.target instanceof HTMLElement ? event.target.closest("button") : null;
		if (event.key === "Escape" && this.open) {
			this.open = undefined;
		}
		const move = MOVES[event.key];
		if (!move || !button?.dataset.row || event.altKey || event.metaKey) {
			return;
		}
		event.preventDefault();
		const row = within(Number(button.dataset.row) + move[0], this.rows.length);
		const column = within(Number(button.dataset.column) + move[1], this.columns.length);
		this.at = [row, column];
		this.requestUpdate();
		/** @type {HTMLElement | null} */ (this.querySelector(`[data-row="${row}"][data-column="${column}"]`))?.focus();
	}

}
customElements.define("ws-heat-map", HeatMapTable);

function legend() {
	return html`
		<p class="heat-legend quiet small" aria-hidden="true">
			<span class="steps">${[0, 1, 2, 3, 4, 5].map((level) => html`<i class="l${level}"></i>`)}</span> mastery from .00 to 1.00
			<span><i class="key weak"></i>weak</span><span><i class="key strong"></i>strong</span><span><i class="key none"></i>too early to say</span><span>small: answers</span>
		</p>`;
}

/** @param {number} index @param {number} length */
function within(index, length) {
	return Math.max(0, Math.min(length - 1, index));
}
