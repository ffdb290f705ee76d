import { html, nothing } from "lit";
import { shareBar } from "../pieces/share-bar.js";
import { counted, percent } from "../pieces/words.js";
import { ClassPart } from "./class-part.js";

/**
 * @typedef {object} MissedPoint
 * @property {string} questionId
 * @property {string} [question]
 * @property {string} keyPointId
 * @property {string} text
 * @property {number} missed
 * @property {number} answers
 * @property {number} [share]
 * @property {number | null} [low]
 * @property {number | null} [high]
 */

const AT_ONCE = 8;

/** What the class does not say. @extends {ClassPart<{asOf?: string, items: MissedPoint[]}>} */
class MissedPoints extends ClassPart {

	get name() {
		return "key-points";
	}

	get heading() {
		return "Key points most missed";
	}

	/** @param {{items: MissedPoint[]}} report */
	show({ items }) {
		if (items.length === 0) {
			return html`<p>What the class leaves out will stand here, such as “72 % never mention select_related”, once open questions with key points were answered.</p>`;
		}
		const more = items.slice(AT_ONCE);
		return html`
			${this.#table(items.slice(0, AT_ONCE), this.heading)}
			${more.length ? html`<details class="more"><summary>Show ${more.length} more</summary>${this.#table(more, "More missed key points")}</details>` : nothing}`;
	}

	/** @param {MissedPoint[]} items @param {string} name */
	#table(items, name) {
		return html`
			<div class="scrolled" role="group" aria-label=${name} tabindex="0">
				<table class="figures-table" aria-label=${name}>
					<thead><tr><th scope="col">Key point</th><th scope="col">Missed by, with its 90 % interval</th><th scope="col" class="end">Answers</th></tr></thead>
					<tbody>${items.map((item) => this.#row(item))}</tbody>
				</table>
			</div>`;
	}

	/** @param {MissedPoint} item */
	#row({ questionId, question, text, missed, answers, share = missed / Math.max(1, answers), low, high }) {
		return html`
			<tr><th scope="row">${text}<br><a class="quiet small" href="/questions/${encodeURIComponent(questionId)}">${question ?? "The question"}</a></th>
				<td>${shareBar({ share, low, high })}<span class="hidden-text">, ${percent(share)} of ${counted(answers, "answer")}</span></td>
				<td class="end">${missed} of ${answers}</td></tr>`;
	}

}
customElements.define("ws-class-points", MissedPoints);
