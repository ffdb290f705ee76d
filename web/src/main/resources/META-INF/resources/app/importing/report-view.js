import { html, nothing } from "lit";
import { counted } from "../pieces/words.js";
import { duplicatesByKind, levelsSentence, warningGroups } from "./report.js";

/** @typedef {import("./report.js").ImportReport} ImportReport */

/** What was found in a document, and what became of it. @param {ImportReport} report @param {boolean} done whether it is stored already */
export function reportView(report, done) {
	return html`
		<dl class="figures">
			${figure("Found", report.found)}
			${figure(done ? "Imported" : "To import", report.imported)}
			${figure("Duplicates", report.duplicates.length)}
			${figure("Warnings", report.warnings.length)}
			${figure("Left out", report.leftOut.length)}
		</dl>
		${levelsSentence(report) ? html`<p class="quiet">${levelsSentence(report)}</p>` : nothing}
		<div class="findings">
			${duplicates(report)}
			${warningGroups(report).map(warnings)}
			${leftOut(report)}
			${nothingToSay(report) ? html`<p>Nothing looked wrong: no duplicates, no warnings, nothing left out.</p>` : nothing}
		</div>`;
}

/** @param {string} name @param {number} n */
function figure(name, n) {
	return html`<div><dt>${name}</dt><dd>${n}</dd></div>`;
}

/** @param {ImportReport} report */
function nothingToSay({ duplicates, warnings, leftOut }) {
	return duplicates.length + warnings.length + leftOut.length === 0;
}

/** @param {ImportReport} report */
function duplicates(report) {
	const { exact, near } = duplicatesByKind(report);
	return html`
		${exact.length ? finding(counted(exact.length, "exact duplicate"), "Each is stored once.", exact.map((one) => one.question)) : nothing}
		${near.length ? finding(counted(near.length, "near duplicate"), "Nearly the same as another question; both are kept.", near.map((one) => html`${one.question} <span class="quiet">like “${one.of}”</span>`)) : nothing}`;
}

/** @param {import("./report.js").WarningGroup} group */
function warnings(group) {
	return finding(`${group.title}${group.items.length > 1 ? ` (${group.items.length})` : ""}`, group.meaning,
		group.items.map(({ question, message }) => html`${question ? html`${question}<br>` : nothing}<span class="quiet">${message}</span>`));
}

/** @param {ImportReport} report */
function leftOut(report) {
	return report.leftOut.length === 0 ? nothing : finding(`${counted(report.leftOut.length, "passage")} left out`, "They were not taken for questions or answers.",
		report.leftOut.map(({ excerpt, reason }) => html`“${excerpt}”<br><span class="quiet">${reason}</span>`));
}

/** @param {string} title @param {string} meaning @param {unknown[]} items */
function finding(title, meaning, items) {
	return html`
		<details>
			<summary><span><b>${title}</b> <span class="quiet">${meaning}</span></span></summary>
			<ol>${items.map((item) => html`<li>${item}</li>`)}</ol>
		</details>`;
}
