import { svg, html } from "lit";
import { share } from "../pieces/words.js";
import { THRESHOLD } from "./report.js";

const WIDTH = 200;
const PAD = 6;

/** @param {number} value from 0 to 1 @returns {number} where it stands */
export function at(value) {
	return PAD + value * (WIDTH - 2 * PAD);
}

/**
 * Mastery with its 90 % interval on a line from 0 to 1, and the threshold as a dashed line. The numbers stand beside it as text.
 * @param {import("./report.js").TopicItem} item
 */
export function intervalView({ mastery, low, high, state }) {
	return html`
		<span class="interval ${state}">
			<svg viewBox="0 0 ${WIDTH} 20" aria-hidden="true" preserveAspectRatio="none">${svg`
				<line class="axis" x1=${at(0)} x2=${at(1)} y1="10" y2="10"/>
				<line class="threshold" x1=${at(THRESHOLD)} x2=${at(THRESHOLD)} y1="1" y2="19"/>
				<line class="band" x1=${at(low)} x2=${at(high)} y1="10" y2="10"/>
				<circle class="dot" cx=${at(mastery)} cy="10" r="4.5"/>`}
			</svg>
			<span class="figures"><b>${share(mastery)}</b> <span class="quiet">${share(low)} to ${share(high)}</span></span>
		</span>`;
}
