import { html, svg } from "lit";
import { counted } from "../pieces/words.js";
import { binWords } from "./statistics.js";

/** How often each score was given: bars, and the same as a table. @param {number[]} scores ten counts */
export function scoreBars(scores) {
	const most = Math.max(1, ...scores);
	const total = scores.reduce((sum, n) => sum + n, 0);
	return html`
		<figure class="scores">
			<svg viewBox="0 0 100 40" preserveAspectRatio="none" aria-hidden="true">${svg`
				${scores.map((n, bin) => svg`<rect x=${bin * 10 + 0.6} width="8.8" y=${40 - n / most * 40} height=${n / most * 40}/>`)}`}
			</svg>
			<div class="ticks" aria-hidden="true"><span>0</span><span>.5</span><span>1</span></div>
			<figcaption class="quiet small">${counted(total, "first attempt")} by score; the highest bar is ${counted(most, "answer")}.</figcaption>
			<details class="more">
				<summary>Show it as a table</summary>
				<table class="figures-table" aria-label="First attempts by score">
					<thead><tr><th scope="col">Score</th><th scope="col" class="end">First attempts</th></tr></thead>
					<tbody>${scores.map((n, bin) => html`<tr><th scope="row">${binWords(bin)}</th><td class="end">${n}</td></tr>`)}</tbody>
				</table>
			</details>
		</figure>`;
}
