import { html, nothing } from "lit";
import { counted, share } from "../pieces/words.js";

const AT_ONCE = 5;

/**
 * @typedef {object} Summary as `POST /api/sessions/{id}/completion` has it
 * @property {number} answeredCount
 * @property {number} pendingCount answers that wait for their grade
 * @property {number | null} score the mean, null while nothing is graded
 * @property {{topicId: string, topic: string, answers: number, score: number}[]} byTopic
 * @property {{text: string, missed: number}[]} missedKeyPoints
 * @property {string | null} tip
 */

/** @typedef {{answerId: string | null, text: string | null, state: "open" | "submitted" | "graded" | "unsure", score: number | null}} Item of a session */

/** What a session came to. @param {Summary} summary @param {{id: string, items?: Item[]}} session */
export function summaryView(summary, session) {
	const { byTopic, missedKeyPoints, pendingCount, tip } = summary;
	const answered = (session.items ?? []).filter(({ answerId }) => answerId);
	return html`
		<p class="margin">Summary</p>
		<h1 tabindex="-1">${title(summary)}</h1>
		${pendingCount ? html`<p class="quiet" role="status">${counted(pendingCount, "answer")} still being graded; this page takes ${pendingCount === 1 ? "it" : "them"} in by itself.</p>` : nothing}
		${tip ? html`<p class="margin">Tip</p><p class="tip">${tip}</p>` : nothing}
		${byTopic.length ? html`<p class="margin" aria-hidden="true">By topic</p>${topicTable(byTopic)}` : nothing}
		${missedKeyPoints.length ? html`<p class="margin" aria-hidden="true">Missed</p>${missedList(missedKeyPoints)}` : nothing}
		${answered.length ? html`<p class="margin" aria-hidden="true">Answers</p>${answerList(session.id, answered)}` : nothing}
		<p class="row onwards"><a class="button go" href="/topics">See my weak topics</a><a class="button" href="/banks">Practise again</a></p>`;
}

/** Each answer, and the way to its grade. @param {string} sessionId @param {Item[]} items */
function answerList(sessionId, items) {
	return html`<ol class="answer-list" aria-label="Your answers">${items.map((item) => html`
		<li><a href="/sessions/${encodeURIComponent(sessionId)}?answer=${encodeURIComponent(item.answerId ?? "")}">${item.text ?? "This question is gone"}</a>
			<span class="quiet number">${outcomeOf(item)}</span></li>`)}</ol>`;
}

/** @param {Item} item */
function outcomeOf({ state, score }) {
	if (state === "unsure") {
		return "grader not sure";
	}
	return score === null ? "being graded" : `score ${share(score)}`;
}

/** @param {Summary} summary */
function title({ answeredCount, score }) {
	const answers = counted(answeredCount, "answer");
	return score === null ? answers : html`${answers}, score <span class="number">${share(score)}</span>`;
}

/** @param {Summary["byTopic"]} topics */
function topicTable(topics) {
	return html`
		<table class="summary-topics" aria-label="Score by topic">
			<thead><tr><th scope="col">Topic</th><th scope="col" class="end">Answers</th><th scope="col" class="end">Score</th></tr></thead>
			<tbody>${topics.map((topic) => html`
				<tr><th scope="row">${topic.topic}</th><td class="end">${topic.answers}</td><td class="end">${share(topic.score)}</td></tr>`)}
			</tbody>
		</table>`;
}

/** The first few, and the others on demand: nobody learns eighteen at once. @param {Summary["missedKeyPoints"]} points */
function missedList(points) {
	const more = points.length > AT_ONCE + 1 ? points.slice(AT_ONCE) : [];
	return html`
		<div>
			${pointList(points.slice(0, points.length - more.length), "Missed key points")}
			${more.length ? html`<details class="more"><summary>Show ${more.length} more</summary>${pointList(more, "More missed key points")}</details>` : nothing}
		</div>`;
}

/** @param {Summary["missedKeyPoints"]} points @param {string} name */
function pointList(points, name) {
	return html`<ul class="missed-list" aria-label=${name}>${points.map(({ text, missed }) => html`
		<li>${text}${missed > 1 ? html` <span class="quiet">missed ${missed} times</span>` : nothing}</li>`)}</ul>`;
}
