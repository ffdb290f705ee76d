import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { ago, counted } from "../pieces/words.js";
import { intervalView } from "./interval.js";
import { STATE_WORDS, TREND_WORDS, reasonWords, timeWords } from "./report.js";

/** @typedef {import("./report.js").TopicItem} TopicItem */

/** What can be opened below a topic. @typedef {"why" | "next" | "history"} What */

/**
 * @typedef {object} View
 * @property {{topicId: string, what: What} | undefined} open
 * @property {Set<string>} changed topics to point out
 * @property {Date} now
 * @property {import("./report.js").Thresholds} thresholds
 * @property {(topicId: string, what: What) => void} toggle
 */

// The roles are spelled out because narrow windows lay the table out as blocks, which makes some browsers forget that it is one.

/** @param {TopicItem[]} items @param {View} view */
export function topicTable(items, view) {
	return html`
		<table class="topics" role="table" aria-label="Topics, weakest first">
			<thead role="rowgroup"><tr role="row">
				${["Topic", "State", "Mastery, with its 90 % interval", "Answers", "Last, history", "Why", "Next"].map((name) => html`<th scope="col" role="columnheader">${name}</th>`)}
			</tr></thead>
			<tbody role="rowgroup">${repeat(items, (item) => item.topicId, (item) => row(item, view))}</tbody>
		</table>`;
}

/** @param {TopicItem} item @param {View} view */
function row(item, view) {
	const { topicId, state } = item;
	const reason = reasonWords(item.reason, view.thresholds);
	const time = timeWords(item);
	const what = view.open?.topicId === topicId ? view.open.what : undefined;
	return html`
		<tr role="row" class="${state} ${view.changed.has(topicId) ? "changed" : ""} ${what ? "opened" : ""}">
			<th scope="row" role="rowheader">${item.topic}</th>
			<td role="cell" class="state">${STATE_WORDS[state]}</td>
			<td role="cell" class="mastery">${intervalView(item, view.thresholds)}</td>
			<td role="cell" class="answers"><span>${counted(item.answers, "answer")}</span> <span class="quiet">on ${counted(item.questions, "question")}</span>${time ? html` <span class="quiet">${time}</span>` : nothing}</td>
			<td role="cell" class="last"><span>${ago(item.lastSeen, view.now)}</span> ${item.answers > 0 ? opener(item, "history", item.trend ? TREND_WORDS[item.trend] : "history", view) : nothing}</td>
			<td role="cell" class="why">${item.evidence?.length ? opener(item, "why", reason || "The answers", view) : reason || nothing}</td>
			<td role="cell" class="next">${item.next?.length ? opener(item, "next", counted(item.next.length, "question"), view) : nothing}</td>
		</tr>
		${what ? html`<tr role="row" class="details"><td role="cell" colspan="7">${what === "history"
			? html`<ws-topic-course id="details-${topicId}" .item=${item} .thresholds=${view.thresholds}></ws-topic-course>`
			: html`<ws-topic-details id="details-${topicId}" .item=${item} .what=${what}></ws-topic-details>`}</td></tr>` : nothing}`;
}

/** @param {TopicItem} item @param {What} what @param {string} words @param {View} view */
function opener(item, what, words, view) {
	const opened = view.open?.topicId === item.topicId && view.open.what === what;
	return html`<button type="button" class="plain" aria-expanded=${opened} aria-controls=${opened ? `details-${item.topicId}` : nothing}
		@click=${() => view.toggle(item.topicId, what)}>${words}<span class="hidden-text"> for ${item.topic}</span></button>`;
}
