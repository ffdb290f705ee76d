import { html, svg, nothing } from "lit";
import { share } from "./words.js";

/** @param {number} value from 0 to 1 @returns {string} where it stands on a line */
export function at(value) {
	return `${(value * 100).toFixed(1)}%`;
}

/**
 * An estimate with its interval on a line from 0 to 1, and the numbers beside it.
 * @param {object} what
 * @param {number} what.value
 * @param {number | null | undefined} what.low
 * @param {number | null | undefined} what.high
 * @param {string} [what.state] colours it; a word beside it says the same
 * @param {number[]} [what.marks] dashed lines to read it against
 */
export function rangeView({ value, low, high, state = "", marks = [] }) {
	const band = low !== null && low !== undefined && high !== null && high !== undefined;
	return html`
		<span class="interval ${state}">
			<svg aria-hidden="true">${svg`
				<line class="axis" x1=${at(0)} x2=${at(1)} y1="10" y2="10"/>
				${marks.map((mark) => svg`<line class="threshold" x1=${at(mark)} x2=${at(mark)} y1="1" y2="19"/>`)}
				${band ? svg`<line class="band" x1=${at(low)} x2=${at(high)} y1="10" y2="10"/>` : nothing}
				<circle class="dot" cx=${at(value)} cy="10" r="4.5"/>`}
			</svg>
			<span class="figures"><b>${share(value)}</b>${band ? html` <span class="quiet">${share(low)} to ${share(high)}</span>` : nothing}</span>
		</span>`;
}
