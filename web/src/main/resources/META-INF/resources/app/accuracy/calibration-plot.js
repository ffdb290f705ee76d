import { html, svg } from "lit";
import { share } from "../pieces/words.js";
import { SIZE, calibrationWords, dotsOf } from "./calibration.js";

/** What was predicted against what came: a plot, and the same as a table. @param {import("./calibration.js").Bin[]} bins */
export function calibrationPlot(bins) {
	return html`
		<figure class="calibration">
			<div class="plot" aria-hidden="true">
				<span class="name up">Observed score</span>
				<span class="ticks up"><span>1</span><span>.5</span><span>0</span></span>
				<svg viewBox="0 0 ${SIZE} ${SIZE}">${svg`
					<path class="frame" d="M0 0V${SIZE}H${SIZE}"/>
					<path class="diagonal" d="M0 ${SIZE}L${SIZE} 0"/>
					${dotsOf(bins).map(({ x, y, low, high, r }) => svg`<path class="whisker" d="M${x} ${low}V${high}"/><circle cx=${x} cy=${y} r=${r}/>`)}`}
				</svg>
				<span class="ticks"><span>0</span><span>.5</span><span>1</span></span>
				<span class="name">Predicted score</span>
			</div>
			<figcaption class="quiet small">On the dashed line what came is what was predicted. A dot's area goes with its number of answers; the lines are 90 % intervals. ${calibrationWords(bins)}</figcaption>
			<details class="more">
				<summary>Show it as a table</summary>
				<table class="figures-table" aria-label="Predicted and observed scores">
					<thead><tr><th scope="col">Predicted between</th><th scope="col" class="end">Answers</th><th scope="col" class="end">Predicted</th><th scope="col" class="end">Observed</th><th scope="col" class="end">90 % interval</th></tr></thead>
					<tbody>${bins.map((bin) => row(bin))}</tbody>
				</table>
			</details>
		</figure>`;
}

/** @param {import("./calibration.js").Bin} bin */
function row({ from, to, n, predicted, observed, low, high }) {
	return html`
		<tr><th scope="row">${share(from)} and ${share(to)}</th><td class="end">${n.toLocaleString("en")}</td>
			<td class="end">${predicted === null || n === 0 ? "–" : share(predicted)}</td><td class="end">${observed === null || n === 0 ? "–" : share(observed)}</td>
			<td class="end">${low === null || high === null || n === 0 ? "–" : `${share(low)} to ${share(high)}`}</td></tr>`;
}
