import { html, nothing } from "lit";
import { counted } from "../pieces/words.js";
import { ClassPart } from "./class-part.js";
import { MOST_SHOWN, evidenceOf, riskRule, riskWords } from "./risk.js";

/** @typedef {{asOf?: string, items: import("./risk.js").AtRisk[], thresholds: import("./risk.js").Thresholds}} Report */

/** Who needs somebody, and why. @extends {ClassPart<Report>} */
class AtRisk extends ClassPart {

	static properties = { ...ClassPart.properties, titles: { attribute: false } };

	constructor() {
		super();
		/** Titles of assignments by their ids. @type {Map<string, string>} */
		this.titles = new Map();
	}

	get name() {
		return "at-risk";
	}

	get heading() {
		const count = this.report.value?.items.length;
		return count ? `At risk: ${counted(count, "learner")}` : "At risk";
	}

	/** @param {Report} report */
	show({ items, thresholds }) {
		if (items.length === 0) {
			return html`<p>Nobody is at risk as far as the answers tell. ${riskRule(thresholds)} will stand here with the reasons.</p>`;
		}
		return html`<ul class="at-risk" aria-labelledby="at-risk">${items.map(({ learnerId, name, reasons }) => html`
			<li><a href="#learner-${learnerId}">${name}</a>
				<ul>${reasons.map((reason) => html`<li>${riskWords(reason, (id) => this.titles.get(id))} ${evidence(name, evidenceOf(reason))}</li>`)}</ul></li>`)}</ul>`;
	}

}
customElements.define("ws-class-at-risk", AtRisk);

/** The way to the answers themselves. @param {string} name @param {string[]} ids */
function evidence(name, ids) {
	return ids.length === 0 ? nothing : html`
		<span class="quiet small">from ${counted(ids.length, "answer")}:${ids.slice(0, MOST_SHOWN).map((id, index) => html`
			<a href="/answers/${encodeURIComponent(id)}" aria-label=${`Answer ${index + 1} of ${name}`}>${index + 1}</a>`)}</span>`;
}
