import { html, svg, nothing } from "lit";
import { at } from "./range.js";
import { percent } from "./words.js";

/** A share as a bar from 0 to 1 with its interval, and the number beside it. @param {{share: number, low?: number | null, high?: number | null}} what */
export function shareBar({ share, low, high }) {
	const known = low !== null && low !== undefined && high !== null && high !== undefined;
	return html`
		<span class="share-bar">
			<svg aria-hidden="true">${svg`
				<rect class="room" x="0" y="4" width="100%" height="10"/>
				<rect class="full" x="0" y="4" width=${at(share)} height="10"/>
				${known ? svg`<line class="whisker" x1=${at(low)} x2=${at(high)} y1="9" y2="9"/>` : nothing}`}
			</svg>
			<span class="figures"><b>${percent(share)}</b>${known ? html` <span class="quiet small">${percent(low)} to ${percent(high)}</span>` : nothing}</span>
		</span>`;
}
