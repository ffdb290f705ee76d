import { html, nothing } from "lit";
import { counted, share } from "../pieces/words.js";

/** What a session came to. @param {any} summary @param {any} session */
export function summaryView(summary, session) {
	const answered = summary?.answeredCount ?? summary?.answered ?? session?.questionCount ?? 0;
	const topics = summary?.topics ?? summary?.byTopic ?? [];
	const missed = summary?.missedKeyPoints ?? summary?.missed ?? [];
	return html`
		<p class="margin">Summary</p>
		<h1 tabindex="-1">${title(summary, answered)}</h1>
		${summary?.tip ? html`<p class="margin">Tip</p><p class="tip">${typeof summary.tip === "string" ? summary.tip : summary.tip.text}</p>` : nothing}
		${topics.length ? html`<p class="margin">By topic</p>${topicTable(topics)}` : nothing}
		${missed.length ? html`<p class="margin">Missed</p>${missedList(missed)}` : nothing}
		<p class="row onwards"><a class="button go" href="/topics">See my weak topics</a><a class="button" href="/banks">Practise again</a></p>`;
}

/** @param {any} summary @param {number} answered */
function title(summary, answered) {
	return summary?.score === null || summary?.score === undefined
		? `${counted(answered, "answer")} given`
		: html`${counted(answered, "answer")}, score <span class="number">${share(summary.score)}</span>`;
}

/** @param {any[]} topics */
function topicTable(topics) {
	return html`
		<table class="summary-topics">
			<thead><tr><th scope="col">Topic</th><th scope="col" class="end">Answers</th><th scope="col" class="end">Score</th></tr></thead>
			<tbody>${topics.map((topic) => html`
				<tr>
					<th scope="row">${topic.topic ?? topic.name ?? topic.topicId ?? topic.id}</th>
					<td class="end">${topic.answers ?? topic.n ?? "–"}</td>
					<td class="end">${topic.score === null || topic.score === undefined ? "–" : share(topic.score)}</td>
				</tr>`)}
			</tbody>
		</table>`;
}

/** @param {any[]} missed */
function missedList(missed) {
	return html`<ul class="missed-list" aria-label="Missed key points">${missed.map((point) => html`
		<li>${point.text}${(point.missed ?? point.count ?? 1) > 1 ? html` <span class="quiet">missed ${point.missed ?? point.count} times</span>` : nothing}</li>`)}</ul>`;
}
