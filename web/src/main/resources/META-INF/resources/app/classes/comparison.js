import { html, nothing } from "lit";
import { rangeView } from "../pieces/range.js";
import { counted, share } from "../pieces/words.js";
import { ClassPart } from "./class-part.js";

/** @typedef {{n?: number, learners?: number, mean: number | null, low: number | null, high: number | null}} Side */

/**
 * @typedef {object} Compared one topic of two classes
 * @property {string} topicId
 * @property {string} topic
 * @property {Side} a this class
 * @property {Side} b the other
 * @property {number | null} difference a − b
 * @property {number | null} low
 * @property {number | null} high
 * @property {boolean} differs whether the interval of the difference leaves out 0
 */

/** This class beside another one. @extends {ClassPart<{asOf?: string, inBoth?: number, topics: Compared[]}>} */
class Comparison extends ClassPart {

	static properties = { ...ClassPart.properties, others: { attribute: false }, other: { state: true } };

	constructor() {
		super();
		/** @type {import("./classes.js").Cohort[]} */
		this.others = [];
		this.other = "";
	}

	get name() {
		return "comparison";
	}

	get heading() {
		return "Beside another class";
	}

	fetch() {
		return this.other ? this.site.api.get(this.address, { query: { with: this.other } }) : Promise.resolve({ topics: [] });
	}

	/** @param {{inBoth?: number, topics: Compared[]}} report */
	show({ topics, inBoth = 0 }) {
		if (this.others.length === 0) {
			return html`<p>With a second class, the topics of both stand here side by side.</p>`;
		}
		return html`
			<div class="other">
				<label for="other">Compare with</label>
				<select id="other" @change=${this.#choose}>
					<option value="" ?selected=${!this.other}>Choose a class</option>
					${this.others.map(({ id, name }) => html`<option value=${id} ?selected=${id === this.other}>${name}</option>`)}
				</select>
			</div>
			${this.other && inBoth > 0 ? html`<p class="quiet">${counted(inBoth, "learner is", "learners are")} in both.</p>` : nothing}
			${this.other ? topics.length ? this.#table(topics) : html`<p>There is no topic yet that anybody of either class is measured in.</p>` : nothing}`;
	}

	/** @param {{asOf?: string, topics: Compared[]}} report */
	foot(report) {
		return this.other ? super.foot(report, `?with=${encodeURIComponent(this.other)}`) : html``;
	}

	/** @param {Compared[]} topics */
	#table(topics) {
		const name = this.others.find(({ id }) => id === this.other)?.name ?? "The other";
		return html`
			<div class="scrolled" role="group" aria-label="This class beside ${name}" tabindex="0">
				<table class="figures-table compared" aria-label="This class beside ${name}">
					<thead><tr><th scope="col">Topic</th><th scope="col">This class</th><th scope="col">${name}</th><th scope="col">Difference, with its 90 % interval</th></tr></thead>
					<tbody>${topics.map(({ topic, a, b, difference, low, high, differs }) => html`
						<tr><th scope="row">${topic}</th><td>${side(a)}</td><td>${side(b)}</td>
							<td>${difference === null ? "–" : html`<b class="number">${signed(difference)}</b> ${low === null || high === null ? html`<span class="quiet">too few learners to tell</span>` : html`<span class="quiet small number">${signed(low)} to ${signed(high)}</span>
								<span class=${differs ? "differs" : "quiet"}>${verdict(difference, differs)}</span>`}`}</td></tr>`)}
					</tbody>
				</table>
			</div>`;
	}

	/** @param {Event} event */
	#choose(event) {
		this.other = /** @type {HTMLSelectElement} */ (event.target).value;
		this.report.load();
	}

}
customElements.define("ws-class-comparison", Comparison);

/** @param {Side} side */
function side({ mean, low, high, n, learners }) {
	return mean === null ? html`<span class="quiet">nobody measured</span>` : html`${rangeView({ value: mean, low, high })}<span class="quiet small">${counted(n ?? learners ?? 0, "learner")}</span>`;
}

/** @param {number} difference @param {boolean} differs */
function verdict(difference, differs) {
	return differs ? (difference > 0 ? "this class is stronger" : "this class is weaker") : "may be chance";
}

/** @param {number} value from -1 to 1 */
function signed(value) {
	return `${value < 0 ? "−" : "+"}${share(Math.abs(value))}`;
}
