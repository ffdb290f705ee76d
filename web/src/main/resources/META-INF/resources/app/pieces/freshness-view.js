import { html, nothing } from "lit";
import { clock, counted } from "./words.js";

const WORTH_A_WORD_MS = 2_000;

/** "live, as of 14:03:22". @param {import("./freshness.js").Freshness} freshness @param {boolean} reached whether the server can be reached */
export function freshnessView({ live, asOf, behindMs }, reached) {
	const time = asOf ? html`<time class="number" datetime=${asOf.toISOString()}>${clock(asOf)}</time>` : nothing;
	if (live === undefined && reached) {
		return html`as of ${time}`;
	}
	if (live) {
		const behind = behindMs >= WORTH_A_WORD_MS ? `; ${counted(Math.round(behindMs / 1000), "second")} behind the answers` : "";
		return html`<span class="fresh"><i class="shape covered" aria-hidden="true"></i>live, as of ${time}${behind}</span>`;
	}
	return html`<span class="fresh"><i class="shape missed" aria-hidden="true"></i>${reached ? "not live at the moment" : "no connection"}, as of ${time}; trying again</span>`;
}
